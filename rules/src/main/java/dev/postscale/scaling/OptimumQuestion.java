package dev.postscale.scaling;

import java.util.stream.DoubleStream;

/**
 * What the best run is wanted for; what was not said is NaN or empty. One of compute, money and parameters sets the
 * budget.
 *
 * @param law a joint law, empty for the usual one
 * @param flops training compute
 * @param usd money for training
 * @param params of a model whose own compute-optimal budget is meant
 * @param uniqueTokens that there are to train on
 * @param memoryGib that the served model must fit
 * @param servedTokens over the lifetime, prompt and output
 * @param bits of training; the weights of a model in memory have them too
 * @param accelerator that is rented, empty for the one that computes most for the money
 */
public record OptimumQuestion(
        String law,
        double flops,
        double usd,
        double params,
        double uniqueTokens,
        double memoryGib,
        double servedTokens,
        double bits,
        String accelerator) {
    public OptimumQuestion {
        long budgets = DoubleStream.of(flops, usd, params)
                .filter(given -> !Double.isNaN(given))
                .count();
        if (budgets != 1) {
            throw new IllegalArgumentException("The budget must be given once (" + budgets
                    + " given): as FLOP, as money or as parameters.\nMaybe write 1e24 FLOP.");
        }
        positive("FLOP of the budget", flops);
        positive("money of the budget", usd);
        positive("parameters", params);
        positive("unique tokens", uniqueTokens);
        positive("memory", memoryGib);
        positive("served tokens", servedTokens);
        positive("bits", bits);
    }

    /** Only a budget, under the usual law. */
    public static OptimumQuestion ofFlops(double flops) {
        return new OptimumQuestion(
                "", flops, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, "");
    }

    private static void positive(String what, double value) {
        if (value <= 0) {
            throw new IllegalArgumentException("The " + what + " (" + value + ") must be positive.");
        }
    }
}
