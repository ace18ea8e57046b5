package dev.postscale.training;

import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;

/**
 * Machine time of a run: {@code FLOP / (peak * MFU * 3600)} hours of one accelerator.
 *
 * @param acceleratorHours hours of one accelerator
 */
public record TrainingTime(double acceleratorHours) {
    private static final double HOURS_PER_DAY = 24;

    public TrainingTime {
        if (!(acceleratorHours >= 0)) {
            throw new IllegalArgumentException(
                    "The accelerator-hours (" + acceleratorHours + ") must not be negative.");
        }
    }

    /** Time that {@code flops} takes at a dense peak rate in FLOP/s. */
    public static TrainingTime of(double flops, double peak, Mfu mfu) {
        return new TrainingTime(flops / (mfu.achieved(peak) * Conversions.SECONDS_PER_HOUR));
    }

    /**
     * Hours of one accelerator at an uncertain utilization: their 10th percentile is at its 90th.
     *
     * @param mfu share of the peak
     */
    public static Estimate hours(double flops, double peak, Estimate mfu) {
        double ideal = flops / (peak * Conversions.SECONDS_PER_HOUR);
        return mfu.exact()
                ? Estimate.exact(ideal / mfu.value())
                : Estimate.of(ideal / mfu.value(), ideal / mfu.high(), ideal / mfu.low());
    }

    /** Time that a number of accelerators offers in a number of days. */
    public static TrainingTime offered(double accelerators, double days) {
        return new TrainingTime(accelerators * days * HOURS_PER_DAY);
    }

    /** Time that money rents, USD at USD per accelerator-hour. */
    public static TrainingTime affordable(double usd, double hourUsd) {
        return new TrainingTime(usd / hourUsd);
    }

    /** Days on a number of accelerators that all work all the time. */
    public double days(double accelerators) {
        return acceleratorHours / (accelerators * HOURS_PER_DAY);
    }

    /** Accelerators needed to finish within a number of days, rounded up. */
    public double accelerators(double days) {
        return StrictMath.ceil(acceleratorHours / (days * HOURS_PER_DAY));
    }

    /** The most training compute the time allows, FLOP. */
    public double flops(double peak, Mfu mfu) {
        return acceleratorHours * Conversions.SECONDS_PER_HOUR * mfu.achieved(peak);
    }

    /** The same at an uncertain utilization, a share of the peak. */
    public Estimate flops(double peak, Estimate mfu) {
        return mfu.times(acceleratorHours * Conversions.SECONDS_PER_HOUR * peak);
    }

    /** Rent, USD. */
    public double usd(double hourUsd) {
        return acceleratorHours * hourUsd;
    }
}
