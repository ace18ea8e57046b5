package dev.postscale.advice;

import dev.postscale.quantity.Estimate;

/**
 * How long an answer takes, in ms.
 *
 * @param ttftMs time to first token
 * @param tpotMs time per output token
 */
public record Latency(Estimate ttftMs, Estimate tpotMs) {
    private static final Latency UNKNOWN = new Latency(Estimate.unknown(), Estimate.unknown());

    public static Latency unknown() {
        return UNKNOWN;
    }
}
