package dev.postscale.allocation;

import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.sampling.Quantile;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * One run chosen before the truth is known: it minimises the mean of the loss over the draws of a law, or a percentile
 * of it, instead of the loss of the published point. Losses rise faster on one side of the optimum than on the other,
 * so the best bet lies beside the best guess.
 */
public final class CautiousOptimal {
    private final LawDraws<JointLaw> law;

    private CautiousOptimal(LawDraws<JointLaw> law) {
        this.law = law;
    }

    /**
     * Under a law with draws.
     *
     * @throws IllegalArgumentException if the law has none: nothing is then uncertain
     */
    public static CautiousOptimal under(LawDraws<JointLaw> law) {
        if (law.count() == 0) {
            throw new IllegalArgumentException("The law has no draws: there is no uncertainty to be cautious about.");
        }
        return new CautiousOptimal(law);
    }

    /**
     * A run and what is feared of it.
     *
     * @param loss what was minimised: the mean or the percentile of the loss of this run
     */
    public record Run(double params, double tokens, double loss) {
        public double tokensPerParam() {
            return tokens / params;
        }
    }

    /** The run of the least mean loss. */
    public Run leastMean(double flops) {
        return least(flops, losses -> Arrays.stream(losses).average().orElseThrow());
    }

    /**
     * The run whose loss stays below the lowest line with a probability.
     *
     * @param probability such as 0.8
     */
    public Run leastPercentile(double flops, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("The probability (" + probability + ") must lie between 0 and 1.");
        }
        return least(flops, losses -> Quantile.of(losses, probability)[0]);
    }

    private Run least(double flops, ToDoubleFunction<double[]> fear) {
        Isoflop budget = new Isoflop(flops);
        // No run is best for any draw outside the optima of the draws, nor then for all of them.
        double[] optima = law.sample(draw -> draw.optimalParams(flops));
        double fewest = Arrays.stream(optima).min().orElseThrow();
        double most = Arrays.stream(optima).max().orElseThrow();
        double params =
                budget.bestParams((n, d) -> fear.applyAsDouble(law.sample(draw -> draw.loss(n, d))), fewest, most);
        double tokens = budget.tokens(params);
        return new Run(params, tokens, fear.applyAsDouble(law.sample(draw -> draw.loss(params, tokens))));
    }
}
