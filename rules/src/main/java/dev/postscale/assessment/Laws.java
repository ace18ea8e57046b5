package dev.postscale.assessment;

import static java.util.stream.Collectors.joining;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.LawFact;
import java.util.List;

/** Laws of the knowledge base as forms of core. */
final class Laws {
    private Laws() {}

    /**
     * The law with which scenarios are evaluated.
     *
     * @throws IllegalArgumentException if the knowledge base does not mark exactly one, or it is not of the joint form
     */
    static JointLaw byDefault(KnowledgeBase base) {
        List<LawFact> marked =
                base.laws().stream().filter(law -> law.usedByDefault() == 1).toList();
        if (marked.size() != 1) {
            throw new IllegalArgumentException("The laws used by default ("
                    + marked.stream().map(LawFact::id).collect(joining(", "))
                    + ") must be exactly one.\nMaybe ps:usedByDefault is missing or stands on two laws.");
        }
        return joint(marked.get(0));
    }

    private static JointLaw joint(LawFact law) {
        if (!law.form().equals("joint")) {
            throw new IllegalArgumentException(
                    "The law (" + law.id() + ") is of the form " + law.form() + ", not joint.");
        }
        return new JointLaw(
                coefficient(law, "E"),
                coefficient(law, "A"),
                coefficient(law, "B"),
                coefficient(law, "alpha"),
                coefficient(law, "beta"));
    }

    private static double coefficient(LawFact law, String symbol) {
        int position = List.of(law.symbols().split(" ", -1)).indexOf(symbol);
        if (position < 0) {
            throw new IllegalArgumentException("The law (" + law.id() + ") has no coefficient " + symbol + ".");
        }
        return Double.parseDouble(law.values().split(" ", -1)[position]);
    }
}
