package dev.postscale.assessment;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.ontology.ModelFact;
import dev.postscale.plan.Catalogue;
import dev.postscale.plan.LeverRows;
import dev.postscale.scenario.TaskProfile;

/**
 * Strategies that weights bring with them. This is the one place where features of a model are tied to ids of the
 * catalogue; the search itself knows masks only.
 */
final class Carried {
    private static final int CHAT = TaskProfile.CHAT_ALIGNMENT.ordinal();

    private final Catalogue catalogue;
    private final Constants constants;

    Carried(Catalogue catalogue, Constants constants) {
        this.catalogue = catalogue;
        this.constants = constants;
    }

    /** The bit of a strategy, 0 when the catalogue lacks it. */
    long mask(String strategy) {
        int number = catalogue.number(strategy);
        return number < 0 ? 0 : 1L << number;
    }

    long of(ModelFact model) {
        long mask = model.moe() == 1 ? mask("moe") : 0;
        if (model.trainTokens() / model.paramsActive() >= constants.value("overtrained-market")) {
            mask |= mask("small-overtrained");
        }
        return mask
                | switch (model.attentionKind()) {
                    case "SSM", "hybrid" -> mask("ssm-hybrid");
                    case "GQA", "MLA", "MQA" -> mask("gqa-mla");
                    default -> 0;
                };
    }

    /** What instruction tuning adds to chat: the largest claim for tuning a base on examples. */
    double instructGain() {
        return StrictMath.log10(LeverRows.largestMid(catalogue, catalogue.number("sft"), CHAT));
    }

    /**
     * Adds the gain of experts at equal active compute, profile by profile.
     *
     * @param trained facts of a plan that trains such a model, since the claims are about training
     */
    void addSparsity(double[] byTask, double[] trained) {
        for (int task = 0; task < byTask.length; task++) {
            byTask[task] += gain("moe", task, trained);
        }
    }

    double gain(String strategy, int task, double[] facts) {
        long mask = mask(strategy);
        return LeverRows.decades(catalogue, catalogue.number(strategy), task, new Moment(facts, mask, true));
    }
}
