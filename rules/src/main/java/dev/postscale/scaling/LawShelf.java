package dev.postscale.scaling;

import dev.postscale.advice.Citation;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.Law;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.exchange.LawAnswers;
import dev.postscale.law.JointLaw;
import dev.postscale.naming.NearestNames;
import java.util.List;

/** The laws by id, with what to say of an id that is none. */
public final class LawShelf {
    private static final String USUAL = "besiroglu-2024";
    private static final int NEAREST = 2;

    private final Knowledge knowledge;
    private final LawAnswers answers;

    public LawShelf(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.answers = new LawAnswers(knowledge.laws(), knowledge.base());
    }

    /**
     * The law of an id.
     *
     * @throws UnknownNameException if there is none
     */
    public Law law(String id) {
        return knowledge
                .laws()
                .find(id)
                .orElseThrow(() -> UnknownNameException.law(
                        id,
                        NearestNames.of(
                                id, knowledge.laws().all().stream().map(Law::id).toList(), NEAREST)));
    }

    /** The joint law of an id, the usual one where none is named. */
    Law joint(String id) {
        Law law = law(id.isEmpty() ? USUAL : id);
        if (!(law.point() instanceof JointLaw)) {
            throw new IllegalArgumentException(
                    "The law (" + law.id() + ") must be a joint law of parameters and tokens.\n" + "Maybe one of: "
                            + String.join(", ", joint()) + ".");
        }
        return law;
    }

    private List<String> joint() {
        return knowledge.laws().all().stream()
                .filter(law -> law.point() instanceof JointLaw)
                .map(Law::id)
                .toList();
    }

    List<Citation> sources(Law law) {
        return answers.sources(law);
    }

    List<Citation> sources(String law) {
        return sources(law(law));
    }

    /** Where a constant stands. */
    List<Citation> sourcesOfConstant(String notation) {
        return List.of(knowledge.constants().fact(notation).source().split(" ", -1)).stream()
                .filter(id -> !id.isEmpty())
                .map(id -> new Citation(
                        id,
                        knowledge
                                .base()
                                .source(id)
                                .map(source -> source.title())
                                .orElse(""),
                        "",
                        ""))
                .toList();
    }
}
