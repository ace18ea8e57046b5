package dev.postscale.plan;

import dev.postscale.condition.Condition;

/**
 * What one strategy does to one lever, under one condition.
 *
 * @param claim id of the claim it comes from
 * @param strategy number of the strategy
 * @param profile number of the task profile, or {@link #ANY_PROFILE}
 * @param low 10th percentile
 * @param mid median
 * @param high 90th percentile
 * @param condition when it holds
 * @param conditional whether the source states a condition
 * @param estimate whether it is a curator's estimate rather than measured, converted or derived
 */
public record Effect(
        String claim,
        int strategy,
        Lever lever,
        int profile,
        double low,
        double mid,
        double high,
        Scale scale,
        Condition condition,
        boolean conditional,
        boolean estimate) {
    public static final int ANY_PROFILE = -1;

    public Effect {
        if (!(low <= mid && mid <= high)) {
            throw new IllegalArgumentException("The low, mid and high (" + low + ", " + mid + ", " + high + ") of "
                    + claim + " must be in order.");
        }
    }

    boolean concerns(int task) {
        return profile == ANY_PROFILE || profile == task;
    }

    /** The same row with other numbers, for a reading that is wider than any single row. */
    Effect with(double newLow, double newMid, double newHigh) {
        return new Effect(
                claim, strategy, lever, profile, newLow, newMid, newHigh, scale, condition, conditional, estimate);
    }
}
