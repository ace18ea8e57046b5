package dev.postscale.quantity;

import java.math.BigDecimal;

/**
 * A numeral found at some place of a text.
 *
 * @param value with the scale in it
 * @param scale what the last multiplier word stands for (万, million), 1 if there is none
 * @param end index after it
 * @param more true of 100 多万: somewhat more than the value
 * @param bare true of spelled numerals that everyday words contain (一, 十, one), which need a unit to count
 */
record Numeral(BigDecimal value, BigDecimal scale, int end, boolean bare, boolean more) {
    /** Beyond this no quantity is meant. */
    static final BigDecimal TOO_LARGE = new BigDecimal("1e61");

    Numeral(BigDecimal value, BigDecimal scale, int end, boolean bare) {
        this(value, scale, end, bare, false);
    }

    Numeral times(BigDecimal factor, int newEnd) {
        return new Numeral(value.multiply(factor), scale.multiply(factor), newEnd, false, more);
    }

    Numeral plus(BigDecimal term, int newEnd) {
        return new Numeral(value.add(term), scale, newEnd, bare, more);
    }

    /** The numeral with a 多 or 余 after it, up to the unit. */
    Numeral andMore(int newEnd) {
        return new Numeral(value, scale, newEnd, bare, true);
    }

    Numeral plusHalf(int newEnd) {
        return new Numeral(value.add(new BigDecimal("0.5")), scale, newEnd, bare, more);
    }
}
