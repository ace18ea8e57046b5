package dev.postscale.sampling;

/**
 * A published low, mid and high read as 10th percentile, median and 90th percentile of a two-piece distribution, whose
 * two halves have their own width.
 */
public sealed interface Spread {
    /** The 90th percentile of the standard normal, printed as 1.2816. */
    double Z90 = 1.2815515655446004;

    /** The 10th percentile. */
    double low();

    /** The median. */
    double mid();

    /** The 90th percentile. */
    double high();

    /** The value that a standard normal draw stands for. */
    double at(double normal);

    /** The value of draw {@code index}. */
    default double draw(Draws draws, long index) {
        return at(draws.normal(index));
    }

    /**
     * The spread of a factor: log-normal where the low is above zero, else normal and never below zero, since no
     * log-normal has a percentile of zero. All three zero stay zero.
     */
    static Spread ofFactor(double low, double mid, double high) {
        return low > 0 ? new LogNormal(low, mid, high) : new Normal(low, mid, high, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * The spread of a positive number whose truth lies within the ends with another probability than 0.8: the ends are
     * brought to the 10th and 90th percentile, as those of a log-normal.
     *
     * @param level the probability, such as 0.95
     */
    static Spread ofFactorWithin(double low, double mid, double high, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level (" + level + ") of an interval must lie between 0 and 1.");
        }
        double share = Z90 / NormalQuantile.of((1 + level) / 2);
        return new LogNormal(mid * StrictMath.pow(low / mid, share), mid, mid * StrictMath.pow(high / mid, share));
    }

    /** The spread of a difference, which may have either sign. */
    static Spread ofDifference(double low, double mid, double high) {
        return new Normal(low, mid, high, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The spread of a share, which stays within 0 and 1. */
    static Spread ofShare(double low, double mid, double high) {
        return new Normal(low, mid, high, 0, 1);
    }

    /**
     * Two-piece log-normal: {@code mid * exp(sigma z)} with {@code sigma = ln(mid/low)/Z90} left of the median and
     * {@code ln(high/mid)/Z90} right of it.
     */
    record LogNormal(double low, double mid, double high) implements Spread {
        public LogNormal {
            requireOrder(low, mid, high);
            if (!(low > 0)) {
                throw new IllegalArgumentException("The low (" + low + ") of a factor must be positive.");
            }
        }

        @Override
        public double at(double normal) {
            double end = normal < 0 ? low : high;
            return mid * StrictMath.pow(end / mid, StrictMath.abs(normal) / Z90);
        }
    }

    /**
     * Two-piece normal: {@code mid + sigma z} with {@code sigma = (mid - low)/Z90} left of the median and
     * {@code (high - mid)/Z90} right of it, clipped to what is possible.
     *
     * @param minimum least possible value, may be infinite
     * @param maximum greatest possible value, may be infinite
     */
    record Normal(double low, double mid, double high, double minimum, double maximum) implements Spread {
        public Normal {
            requireOrder(low, mid, high);
            if (!(minimum <= mid && mid <= maximum)) {
                throw new IllegalArgumentException(
                        "The mid (" + mid + ") must lie within " + minimum + " and " + maximum + ".");
            }
        }

        @Override
        public double at(double normal) {
            double end = normal < 0 ? low : high;
            double value = mid + (end - mid) * StrictMath.abs(normal) / Z90;
            return StrictMath.min(StrictMath.max(value, minimum), maximum);
        }
    }

    private static void requireOrder(double low, double mid, double high) {
        if (!(low <= mid && mid <= high) || Double.isInfinite(high - low)) {
            throw new IllegalArgumentException("The low (" + low + "), mid (" + mid + ") and high (" + high
                    + ") must be finite and in this order.");
        }
    }
}
