package dev.postscale.plan;

import dev.postscale.quantity.Conversions;

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

    boolean anySpeed() {
        return latencyMs < Double.POSITIVE_INFINITY
                || ttftMs < Double.POSITIVE_INFINITY
                || tpotMs < Double.POSITIVE_INFINITY;
    }

    /**
     * Longest time per output token that the limits leave, seconds.
     *
     * @param ttft time to first token, seconds
     */
    double maxTpot(double ttft, double outputTokens) {
        double answering = latencyMs / Conversions.MS_PER_SECOND - ttft;
        double byLatency = outputTokens > 0 ? answering / outputTokens : Double.POSITIVE_INFINITY;
        return StrictMath.min(tpotMs / Conversions.MS_PER_SECOND, byLatency);
    }

    /** Decades by which times pass their limits, 0 within them; unknown times pass none. */
    double slowness(Serving.Bill bill) {
        return over(bill.latencyMs(), latencyMs) + over(bill.ttftMs(), ttftMs) + over(bill.tpotMs(), tpotMs);
    }

    private static double over(double value, double limit) {
        return value > limit ? StrictMath.log10(value / limit) : 0;
    }
}
