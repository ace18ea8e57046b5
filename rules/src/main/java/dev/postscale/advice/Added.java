package dev.postscale.advice;

import dev.postscale.quantity.Estimate;

/**
 * What a strategy adds to the best plan.
 *
 * @param decades quality, in decades of training compute
 * @param usdTotal USD over the horizon; negative where it saves
 * @param estimateShare share of the gain that rests on estimates rather than measured claims, 0 to 1
 */
public record Added(Estimate decades, Estimate usdTotal, double estimateShare) implements Absent {
    private static final Added NONE = new Added(Estimate.unknown(), Estimate.unknown(), Double.NaN);

    /** Nothing is known of what it would add, since no plan may hold it. */
    public static Added none() {
        return NONE;
    }

    @Override
    public boolean isAbsent() {
        return !decades.isKnown() && !usdTotal.isKnown();
    }
}
