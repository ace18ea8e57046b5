package dev.postscale.law;

import dev.postscale.serving.InferenceFlops;
import dev.postscale.training.TrainingFlops;

/**
 * A run and all the tokens it will serve.
 *
 * @param params N
 * @param tokens D of training
 * @param servedTokens prompt and output over the lifetime
 * @param loss nats/token
 */
public record LifetimeAllocation(double params, double tokens, double servedTokens, double loss) {
    /** FLOP of training. */
    public double trainingFlops() {
        return TrainingFlops.of(params, tokens);
    }

    /** FLOP of serving. */
    public double servingFlops() {
        return InferenceFlops.of(params, servedTokens);
    }

    /** FLOP of the lifetime. */
    public double flops() {
        return trainingFlops() + servingFlops();
    }

    /** D/N. */
    public double tokensPerParam() {
        return tokens / params;
    }

    /** Share of another's lifetime FLOP that this one saves. */
    public double savingOver(LifetimeAllocation other) {
        return 1 - flops() / other.flops();
    }
}
