package dev.postscale.sampling;

/**
 * Quantiles of a sample, interpolated between order statistics (type 7 of Hyndman and Fan 1996).
 *
 * <p>By selection, which takes a fifth of the time of sorting; an answer takes hundreds of them.
 */
public final class Quantile {
    /** Lower end of the house's 80 % interval. */
    public static final double LOW = 0.1;

    /** Upper end of the house's 80 % interval. */
    public static final double HIGH = 0.9;

    private Quantile() {}

    /**
     * The quantiles at the given probabilities.
     *
     * @param sample at least one number, none NaN; left as it is
     */
    public static double[] of(double[] sample, double... probabilities) {
        double[] work = sample.clone();
        double[] quantiles = new double[probabilities.length];
        for (int i = 0; i < probabilities.length; i++) {
            quantiles[i] = quantile(work, probabilities[i]);
        }
        return quantiles;
    }

    private static double quantile(double[] work, double probability) {
        double position = probability * (work.length - 1);
        int below = (int) position;
        double lower = select(work, below);
        if (below == position) {
            return lower;
        }
        double upper = work[below + 1];
        for (int i = below + 2; i < work.length; i++) {
            upper = StrictMath.min(upper, work[i]);
        }
        // Also where both are infinite, whose difference is not a number.
        return lower == upper ? lower : lower + (position - below) * (upper - lower);
    }

    /** The number of the given rank, by Hoare's selection: none before it is then larger, none after it smaller. */
    private static double select(double[] work, int rank) {
        int low = 0;
        int high = work.length - 1;
        while (low < high) {
            double pivot = median(work[low], work[(low + high) >>> 1], work[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (work[left] < pivot) {
                    left++;
                }
                while (work[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double moved = work[left];
                    work[left++] = work[right];
                    work[right--] = moved;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                return work[rank];
            }
        }
        return work[rank];
    }

    private static double median(double a, double b, double c) {
        return StrictMath.max(StrictMath.min(a, b), StrictMath.min(StrictMath.max(a, b), c));
    }
}
