package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one writer of numbers for people: three significant digits, the unit always, in the words of the language: 10 M
 * USD and 1000 万 USD, 15 T tokens and 15 万亿词元. What it writes, {@link Quantities} reads back. It does not use the
 * JDK's locale data, which changes between versions.
 */
public final class CompactNumbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final BigDecimal WHOLE_BELOW = new BigDecimal(10_000);
    private static final BigDecimal SCIENTIFIC_FROM = new BigDecimal("1e18");
    private static final BigDecimal SCIENTIFIC_FLOP_FROM = new BigDecimal("1e6");
    private static final BigDecimal SCIENTIFIC_BELOW = new BigDecimal("1e-4");
    /** Where the ends of an interval are further apart, each has its own step. */
    private static final BigDecimal WIDE = new BigDecimal(1000);

    private final Language language;

    private CompactNumbers(Language language) {
        this.language = language;
    }

    public static CompactNumbers in(Language language) {
        return new CompactNumbers(language);
    }

    /** The number with its unit; NaN is "unknown". */
    public String of(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return unknown();
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        BigDecimal rounded = rounded(value, unit);
        return written(rounded, scale(rounded, unit), unit);
    }

    /** The interval if there is one, else the value: exact as it is, and with ≈ if its uncertainty is unknown. */
    public String of(Estimate estimate, Unit unit) {
        if (estimate.hasInterval()) {
            return between(estimate.low(), estimate.high(), unit);
        }
        return estimate.exact() || !estimate.isKnown() ? of(estimate.value(), unit) : "≈ " + of(estimate.value(), unit);
    }

    /** The value followed by its interval in brackets: 0.7 M USD (0.4–1.1 M USD). */
    public String withInterval(Estimate estimate, Unit unit) {
        if (!estimate.hasInterval()) {
            return of(estimate, unit);
        }
        String interval = between(estimate.low(), estimate.high(), unit);
        String bracketed = language == Language.EN ? " (" + interval + ")" : "（" + interval + "）";
        return of(estimate.value(), unit) + bracketed;
    }

    /** An interval on one scale, with an en dash: 0.4–1.1 M USD. */
    public String between(double low, double high, Unit unit) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return unknown();
        }
        BigDecimal least = rounded(low, unit);
        BigDecimal most = rounded(high, unit);
        if (least.compareTo(most) == 0) {
            return "≈ " + of(high, unit);
        }
        Scale scale = scale(most.abs().max(least.abs()), unit);
        boolean wide = least.signum() > 0 && least.multiply(WIDE).compareTo(most) < 0;
        if (wide || isScientific(most, unit) != isScientific(least, unit)) {
            // "0.5–1.1 M" would be half a million, so both ends have their unit.
            return written(least, scale(least, unit), unit) + "–" + written(most, scale, unit);
        }
        String dash = least.signum() >= 0 ? "–" : language == Language.EN ? " to " : " 到 ";
        return digits(least, scale, unit) + dash + written(most, scale, unit);
    }

    /** What was said, with ≤, ≥ or ≈ for its bound. */
    public String of(Quantity quantity) {
        return switch (quantity.bound()) {
            case EXACT -> of(quantity.value(), quantity.unit());
            case ABOUT -> "≈ " + of(quantity.value(), quantity.unit());
            case AT_MOST -> "≤ " + of(quantity.value(), quantity.unit());
            case AT_LEAST -> "≥ " + of(quantity.value(), quantity.unit());
            case BETWEEN -> between(quantity.low(), quantity.high(), quantity.unit());
        };
    }

    /** The word for a number nobody knows. */
    public String unknown() {
        return switch (language) {
            case EN -> "unknown";
            case ZH -> "未知";
        };
    }

    private static BigDecimal rounded(double value, Unit unit) {
        BigDecimal number = new BigDecimal(value);
        if (unit == Unit.SHARE) {
            BigDecimal tenthOfPercent = number.setScale(3, RoundingMode.HALF_EVEN);
            return tenthOfPercent.signum() == 0
                    ? number.round(new MathContext(1, RoundingMode.HALF_EVEN))
                    : tenthOfPercent;
        }
        if (unit == Unit.GIB && number.compareTo(Scale.TEBIBYTES_FROM) >= 0) {
            // Rounding in GiB first would spoil the third digit in TiB.
            return number.divide(Scale.GIB_PER_TIB, MathContext.DECIMAL64)
                    .round(THREE_DIGITS)
                    .multiply(Scale.GIB_PER_TIB);
        }
        BigDecimal whole = Scale.isCounted(unit) ? Scale.COUNTED_BELOW : WHOLE_BELOW;
        return isWhole(number) && number.abs().compareTo(whole) < 0 ? number : number.round(THREE_DIGITS);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private String written(BigDecimal rounded, Scale scale, Unit unit) {
        String digits = digits(rounded, scale, unit);
        String multiplier = isScientific(rounded, unit) || digits.equals("0") ? "" : scale.multiplier();
        String symbol = digits.equals("1") && multiplier.isEmpty() && language == Language.EN
                ? singular(scale.symbol(), unit)
                : scale.symbol();
        String number = digits + prefixed(multiplier);
        boolean attached = unit == Unit.SHARE
                || (unit == Unit.TIMES && language == Language.EN && multiplier.isEmpty())
                || symbol.isEmpty()
                || (isHan(number.charAt(number.length() - 1)) && isHan(symbol.charAt(0)));
        return attached ? number + symbol : number + " " + symbol;
    }

    private Scale scale(BigDecimal rounded, Unit unit) {
        return isScientific(rounded, unit) ? Scale.plain(unit, language) : Scale.of(rounded.abs(), unit, language);
    }

    private static String prefixed(String multiplier) {
        return multiplier.isEmpty() ? "" : " " + multiplier;
    }

    private static String digits(BigDecimal rounded, Scale scale, Unit unit) {
        if (rounded.signum() == 0) {
            return "0";
        }
        if (isScientific(rounded, unit)) {
            return Numbers.scientific(rounded);
        }
        BigDecimal shown = rounded.divide(scale.factor(), MathContext.DECIMAL64);
        if (!isWhole(shown) && unit != Unit.SHARE) {
            shown = shown.round(THREE_DIGITS);
        }
        return shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isScientific(BigDecimal rounded, Unit unit) {
        if (unit == Unit.SHARE) {
            return false;
        }
        BigDecimal magnitude = rounded.abs();
        BigDecimal from = unit == Unit.FLOP ? SCIENTIFIC_FLOP_FROM : SCIENTIFIC_FROM;
        boolean prefixed = unit == Unit.FLOP_PER_SECOND && magnitude.compareTo(new BigDecimal("1e22")) < 0;
        return !prefixed
                && (magnitude.compareTo(from) >= 0
                        || (magnitude.signum() > 0 && magnitude.compareTo(SCIENTIFIC_BELOW) < 0));
    }

    private static String singular(String symbol, Unit unit) {
        if (unit == Unit.PERSON) {
            return "person";
        }
        boolean price = symbol.contains("USD") || symbol.contains("CNY") || symbol.contains("EUR");
        int slash = symbol.indexOf('/');
        String noun = slash < 0 ? symbol : symbol.substring(0, slash);
        boolean plural = !price && noun.length() > 3 && noun.endsWith("s");
        return plural ? noun.substring(0, noun.length() - 1) + symbol.substring(noun.length()) : symbol;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
