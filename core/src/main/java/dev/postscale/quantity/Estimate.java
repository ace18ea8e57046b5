package dev.postscale.quantity;

/**
 * A number that is not known exactly: a value between the 10th and the 90th percentile.
 *
 * @param low 10th percentile; of an exact number the value; NaN where no interval is known
 * @param high 90th percentile, likewise
 * @param exact true of counts, prices and other numbers without uncertainty
 */
public record Estimate(double value, double low, double high, boolean exact) {
    /** The probability that the truth lies between low and high. */
    public static final double LEVEL = 0.8;

    private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN, false);

    public Estimate {
        if (low > high) {
            throw new IllegalArgumentException("The interval (" + low + " to " + high + ") must not be reversed.");
        }
    }

    public static Estimate exact(double value) {
        return new Estimate(value, value, value, true);
    }

    public static Estimate of(double value, double low, double high) {
        return new Estimate(value, low, high, false);
    }

    /** A value whose source gives no uncertainty. */
    public static Estimate pointOf(double value) {
        return new Estimate(value, Double.NaN, Double.NaN, false);
    }

    public static Estimate unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    public boolean hasInterval() {
        return !exact && !Double.isNaN(low) && !Double.isNaN(high);
    }

    /** This times a number that is known exactly. */
    public Estimate times(double factor) {
        double a = low * factor;
        double b = high * factor;
        return new Estimate(value * factor, factor < 0 ? b : a, factor < 0 ? a : b, exact);
    }

    /** This and a number that is known exactly. */
    public Estimate plus(double term) {
        return new Estimate(value + term, low + term, high + term, exact);
    }
}
