package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one writer of numbers for machines: 12 significant digits, the same characters on every JDK. */
public final class Numbers {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /**
     * The number rounded to 12 significant digits, without trailing zeros.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static BigDecimal exact(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("The number (" + number + ") must be finite.");
        }
        if (number == 0) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(number).round(TWELVE_DIGITS).stripTrailingZeros();
    }

    /**
     * The number as JSON, Turtle and CSV carry it: plain from 1e-6 to below 1e15, else like 1.5e23.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String write(double number) {
        BigDecimal exact = exact(number);
        int exponent = exact.precision() - exact.scale() - 1;
        if (exact.signum() == 0 || (exponent >= -6 && exponent < 15)) {
            return exact.toPlainString();
        }
        return scientific(exact);
    }

    /** Like 1.5e23; the number must not be zero. */
    static String scientific(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return number.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
