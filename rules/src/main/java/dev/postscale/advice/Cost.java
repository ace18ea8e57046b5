package dev.postscale.advice;

import dev.postscale.quantity.Estimate;

/**
 * What a plan costs, in USD.
 *
 * @param totalUsd one-off plus monthly over the horizon
 */
public record Cost(Estimate oneOffUsd, Estimate monthlyUsd, Estimate totalUsd) {
    private static final Cost UNKNOWN = new Cost(Estimate.unknown(), Estimate.unknown(), Estimate.unknown());

    public static Cost unknown() {
        return UNKNOWN;
    }
}
