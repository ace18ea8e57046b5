package dev.postscale.allocation;

import dev.postscale.training.TrainingFlops;

/**
 * A run of so many tokens per parameter, the rule of thumb beside the fitted laws: {@code N = sqrt(C / (6 r)), D = r N}.
 *
 * @param tokensPerParam r = D/N, positive
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, table 3: about 20 at every budget</a>
 */
public record FixedRatio(double tokensPerParam) {
    public FixedRatio {
        if (!(tokensPerParam > 0) || Double.isInfinite(tokensPerParam)) {
            throw new IllegalArgumentException("The tokens per parameter (" + tokensPerParam + ") must be positive.");
        }
    }

    /** Parameters that a budget in FLOP trains at this ratio. */
    public double params(double flops) {
        return StrictMath.sqrt(TrainingFlops.paramTokens(flops) / tokensPerParam);
    }

    /** Parameters when there are at most so many tokens to train on: past that the budget buys a larger model. */
    public double params(double flops, double maxTokens) {
        return tokensPerParam * params(flops) <= maxTokens
                ? params(flops)
                : TrainingFlops.paramTokens(flops) / maxTokens;
    }
}
