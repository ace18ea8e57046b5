package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numerals in digits: 1,200 and 1_000, 3.14e23, 10^25, 3×10^23, 3/4. */
final class Digits {
    private static final int MOST_DIGITS = 60;
    private static final int LARGEST_EXPONENT = 400;

    private Digits() {}

    static @Nullable Numeral at(String s, int start) {
        if (!Ascii.isDigit(Ascii.at(s, start))
                && !(Ascii.at(s, start) == '.' && Ascii.isDigit(Ascii.at(s, start + 1)))) {
            return null;
        }
        int end = whole(s, start);
        boolean integer = true;
        if (Ascii.at(s, end) == '.' && Ascii.isDigit(Ascii.at(s, end + 1))) {
            end = run(s, end + 1);
            integer = false;
        }
        if (end - start > 2 * MOST_DIGITS) {
            return numeral(Numeral.TOO_LARGE, end);
        }
        BigDecimal value =
                new BigDecimal(s.substring(start, end).replace(",", "").replace("_", ""));
        int exponentEnd = exponentEnd(s, end);
        if (exponentEnd > end) {
            return numeral(scaled(value, s.substring(end + 1, exponentEnd)), exponentEnd);
        }
        int power = powerStart(s, end);
        if (power > 0) {
            return numeral(power(value, s.substring(power, powerEnd(s, power))), powerEnd(s, power));
        }
        int tenToThe = tenToThe(s, end);
        if (tenToThe > 0) {
            int last = powerEnd(s, tenToThe);
            return numeral(scaled(value, s.substring(tenToThe, last)), last);
        }
        Numeral fraction = integer ? fraction(s, value, end) : null;
        return fraction != null ? fraction : numeral(value, end);
    }

    private static Numeral numeral(BigDecimal value, int end) {
        return new Numeral(value, BigDecimal.ONE, end, false);
    }

    private static int run(String s, int from) {
        int i = from;
        while (Ascii.isDigit(Ascii.at(s, i))) {
            i++;
        }
        return i;
    }

    /** Digits with thousands separators: commas before groups of three, underscores anywhere between digits. */
    private static int whole(String s, int start) {
        int i = run(s, start);
        boolean grouped = i - start <= 3;
        while (true) {
            int next = run(s, i + 1);
            boolean underscore = Ascii.at(s, i) == '_' && next > i + 1;
            boolean comma = grouped && Ascii.at(s, i) == ',' && next == i + 4;
            if (!underscore && !comma) {
                return i;
            }
            i = next;
        }
    }

    private static int exponentEnd(String s, int end) {
        if (Ascii.lower(Ascii.at(s, end)) != 'e') {
            return end;
        }
        int last = powerEnd(s, end + 1);
        return last > end + 1 ? last : end;
    }

    /** The index after an optional sign and digits, or the index itself if there are none. */
    private static int powerEnd(String s, int from) {
        int sign = Ascii.at(s, from) == '-' || Ascii.at(s, from) == '+' ? from + 1 : from;
        int last = run(s, sign);
        return last > sign ? last : from;
    }

    private static int powerStart(String s, int end) {
        int at = Ascii.at(s, end) == '^' ? end + 1 : s.startsWith("**", end) ? end + 2 : -1;
        return at > 0 && powerEnd(s, at) > at ? at : -1;
    }

    /** Of "×10^23" after a number the index of the 23, else -1. */
    private static int tenToThe(String s, int end) {
        int i = Ascii.skipSpaces(s, end);
        if ("×x*·".indexOf(Ascii.at(s, i)) < 0) {
            return -1;
        }
        i = Ascii.skipSpaces(s, i + 1);
        return s.startsWith("10", i) ? powerStart(s, i + 2) : -1;
    }

    private static @Nullable Numeral fraction(String s, BigDecimal numerator, int end) {
        if (Ascii.at(s, end) != '/' && Ascii.at(s, end) != '⁄') {
            return null;
        }
        int last = run(s, end + 1);
        char next = Ascii.at(s, last);
        if (last == end + 1 || last - end > 5 || Ascii.isLetter(next) || next == '/' || next == '-') {
            return null;
        }
        BigDecimal denominator = new BigDecimal(s.substring(end + 1, last));
        // Only proper fractions: 24/7 is no number of anything.
        return numerator.compareTo(denominator) < 0
                ? numeral(numerator.divide(denominator, MathContext.DECIMAL128), last)
                : null;
    }

    private static BigDecimal scaled(BigDecimal value, String exponent) {
        int power = bounded(exponent);
        return power > LARGEST_EXPONENT && value.signum() != 0 ? Numeral.TOO_LARGE : value.scaleByPowerOfTen(power);
    }

    private static BigDecimal power(BigDecimal base, String exponent) {
        int power = bounded(exponent);
        if (Math.abs(power) > LARGEST_EXPONENT) {
            return power > 0 ? Numeral.TOO_LARGE : BigDecimal.ZERO;
        }
        if (base.signum() == 0) {
            return power == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        BigDecimal raised = base.pow(Math.abs(power), MathContext.DECIMAL128);
        return power >= 0 ? raised : BigDecimal.ONE.divide(raised, MathContext.DECIMAL128);
    }

    private static int bounded(String exponent) {
        String digits = exponent.replaceFirst("^[+-]", "").replaceFirst("^0+(?=.)", "");
        int size = digits.length() > 4 ? 9999 : Integer.parseInt(digits);
        return exponent.startsWith("-") ? -size : size;
    }
}
