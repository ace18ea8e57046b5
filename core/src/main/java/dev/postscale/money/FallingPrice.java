package dev.postscale.money;

import dev.postscale.quantity.Conversions;

/**
 * A price that changes by the same factor every year: after {@code m} months {@code p(m) = p(0) f^(-m/12)}.
 *
 * @param fallPerYear {@code f}: 1 for a price that stays, above 1 for one that falls, below 1 for one that rises
 */
public record FallingPrice(double fallPerYear) {
    /** A price that stays as it is. */
    public static final FallingPrice STEADY = new FallingPrice(1);

    public FallingPrice {
        if (!(fallPerYear > 0) || Double.isInfinite(fallPerYear)) {
            throw new IllegalArgumentException("The fall per year (" + fallPerYear + ") must be a positive factor.");
        }
    }

    /** The price after a number of months over that of today. */
    public double after(double months) {
        return StrictMath.pow(fallPerYear, -months / Conversions.MONTHS_PER_YEAR);
    }

    /**
     * How many of the first month's bills a horizon costs, each month at its own price: {@code sum of f^(-m/12) for m = 0 ..
     * T-1 = (1 - f^(-T/12)) / (1 - f^(-1/12))}, which is {@code T} where the price stays. Between whole months the closed
     * form counts.
     */
    public double bills(double months) {
        double rate = monthlyRate();
        // expm1 keeps its digits where the price hardly changes.
        return rate == 0 ? months : StrictMath.expm1(-rate * months) / StrictMath.expm1(-rate);
    }

    /** {@code ln f / 12}: the rate of a fall that goes on all the time. */
    double monthlyRate() {
        return StrictMath.log(fallPerYear) / Conversions.MONTHS_PER_YEAR;
    }
}
