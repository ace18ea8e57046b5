package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import java.util.List;

/** Laws of the knowledge base as forms of core. */
public final class Laws {
    private Laws() {}

    /**
     * A law of the joint form.
     *
     * @throws IllegalArgumentException if there is no such law or it is not of the joint form
     */
    public static JointLaw joint(KnowledgeBase base, String id) {
        LawFact law = base.law(id)
                .orElseThrow(() -> new IllegalArgumentException("The law (" + id + ") is not in the knowledge base."));
        if (!law.form().equals("joint")) {
            throw new IllegalArgumentException("The law (" + id + ") is of the form " + law.form() + ", not joint.");
        }
        return new JointLaw(
                coefficient(law, "E"),
                coefficient(law, "A"),
                coefficient(law, "B"),
                coefficient(law, "alpha"),
                coefficient(law, "beta"));
    }

    public static double coefficient(LawFact law, String symbol) {
        int position = List.of(law.symbols().split(" ", -1)).indexOf(symbol);
        if (position < 0) {
            throw new IllegalArgumentException("The law (" + law.id() + ") has no coefficient " + symbol + ".");
        }
        return Double.parseDouble(law.values().split(" ", -1)[position]);
    }
}
