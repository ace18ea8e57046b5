package dev.postscale.plan;

/**
 * Hard limits, infinite where there is none.
 *
 * @param usd cash
 * @param trainingOnly whether the cash is for training alone
 * @param latencyMs of a whole answer
 * @param ttftMs to the first token
 * @param tpotMs per output token
 * @param weeks until it runs
 * @param leastDecades effective compute, log10 of FLOP, below which a plan is not good enough
 */
public record Ceilings(
        double usd,
        boolean trainingOnly,
        double latencyMs,
        double ttftMs,
        double tpotMs,
        double weeks,
        double leastDecades) {
    /** Limits without one on quality. */
    public Ceilings(double usd, boolean trainingOnly, double latencyMs, double ttftMs, double tpotMs, double weeks) {
        this(usd, trainingOnly, latencyMs, ttftMs, tpotMs, weeks, Double.NEGATIVE_INFINITY);
    }
}
