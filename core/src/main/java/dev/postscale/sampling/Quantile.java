package dev.postscale.sampling;

import org.apache.commons.math3.util.KthSelector;

/** Quantiles of a sample, interpolated between order statistics (type 7 of Hyndman and Fan 1996). */
public final class Quantile {
    /** Lower end of the house's 80 % interval. */
    public static final double LOW = 0.1;

    /** Upper end of the house's 80 % interval. */
    public static final double HIGH = 0.9;

    private static final KthSelector SELECTOR = new KthSelector();

    private Quantile() {}

    /** The quantiles at the given probabilities; the sample is left as it is. */
    public static double[] of(double[] sample, double... probabilities) {
        double[] work = sample.clone();
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            quantiles[i] = select(work, probabilities[i]);
        }
        return quantiles;
    }

    private static double select(double[] work, double probability) {
        double position = probability * (work.length - 1);
        int below = (int) position;
        double lower = SELECTOR.select(work, null, below);
        if (below == position) {
            return lower;
        }
        double upper = SELECTOR.select(work, null, below + 1);
        // Also where both are infinite, whose difference is not a number.
        return lower == upper ? lower : lower + (position - below) * (upper - lower);
    }
}
