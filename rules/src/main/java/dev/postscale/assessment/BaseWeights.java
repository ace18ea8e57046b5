package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import java.util.List;

/**
 * The base model that a scenario names.
 *
 * @param models it resolves to, with alternatives; empty when it is known by its size alone or not at all
 * @param params total parameters when only a size is known, else NaN
 * @param trainTokens tokens it has seen when stated, else NaN
 * @param own whether the weights are the user's own
 */
public record BaseWeights(
        Kind kind, List<ModelFact> models, double params, double activeParams, double trainTokens, boolean own) {
    /** How a base is given. */
    public enum Kind {
        /** Nothing was said, or any open model will do: the plan chooses. */
        FREE,
        /** No weights at hand. */
        NONE,
        /** Weights that are in hand or published. */
        WEIGHTS,
        /** A model behind an API. */
        API
    }

    static final BaseWeights FREE = new BaseWeights(Kind.FREE, List.of(), Double.NaN, Double.NaN, Double.NaN, false);

    public BaseWeights {
        models = List.copyOf(models);
    }

    boolean weights() {
        return kind == Kind.WEIGHTS;
    }

    /** The model, where there is exactly one. */
    boolean single() {
        return models.size() == 1;
    }
}
