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
 */
public record Ceilings(
        double usd, boolean trainingOnly, double latencyMs, double ttftMs, double tpotMs, double weeks) {}
