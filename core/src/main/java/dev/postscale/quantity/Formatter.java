package dev.postscale.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one writer of numbers for people: three significant digits, M, B and T in English, 万, 亿 and 万亿 in Chinese, the unit
 * behind the number. Not the JDK's, whose tables change from release to release.
 */
public final class Formatter {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final Formatter ENGLISH = new Formatter(
            Language.EN,
            new Scale[] {new Scale(12, "T"), new Scale(9, "B"), new Scale(6, "M"), new Scale(0, "")},
            new BigDecimal("1e15"));
    private static final Formatter CHINESE = new Formatter(
            Language.ZH,
            new Scale[] {new Scale(12, "万亿"), new Scale(8, "亿"), new Scale(4, "万"), new Scale(0, "")},
            new BigDecimal("1e16"));
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.001");
    private static final String UNKNOWN = "–";
    private static final String TO = "–";

    private final Language language;
    private final Scale[] scales;
    private final BigDecimal scientificFrom;

    private Formatter(Language language, Scale[] scales, BigDecimal scientificFrom) {
        this.language = language;
        this.scales = scales;
        this.scientificFrom = scientificFrom;
    }

    public static Formatter in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case ZH -> CHINESE;
        };
    }

    /** The number with its unit: {@code 10 M USD}, {@code 15 万亿词元}, {@code 2.5%}. */
    public String write(double number, Unit unit) {
        return Double.isNaN(number) ? UNKNOWN : withUnit(bare(number, unit), unit);
    }

    /** The number with its interval, if it has one, and its unit: {@code 1.2 M (0.9–1.5 M) USD}. */
    public String write(Estimate estimate, Unit unit) {
        return estimate.isKnown() ? withUnit(bare(estimate, unit), unit) : UNKNOWN;
    }

    /** The number without its unit, for a table whose heading carries it. */
    public String bare(double number, Unit unit) {
        return Double.isNaN(number) ? UNKNOWN : plain(rounded(shown(number, unit)));
    }

    /** The number with its interval, without the unit. */
    public String bare(Estimate estimate, Unit unit) {
        String value = bare(estimate.value(), unit);
        return estimate.hasInterval() ? value + " (" + range(estimate.low(), estimate.high(), unit) + ")" : value;
    }

    private String range(double low, double high, Unit unit) {
        BigDecimal from = rounded(shown(low, unit));
        BigDecimal to = rounded(shown(high, unit));
        Scale scale = scaleOf(to);
        boolean sameScale =
                from.signum() >= 0 && !isScientific(to) && !isScientific(from) && scale.equals(scaleOf(from));
        return sameScale && !scale.sign.isEmpty() ? digits(from, scale) + TO + plain(to) : plain(from) + TO + plain(to);
    }

    /** A share is shown in per cent. */
    private static double shown(double number, Unit unit) {
        return unit == Unit.SHARE ? number * 100 : number;
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(THREE_DIGITS);
    }

    private String plain(BigDecimal number) {
        if (isScientific(number)) {
            BigDecimal mantissa = number.movePointRight(number.scale() - number.precision() + 1);
            return text(mantissa) + "e" + (number.precision() - number.scale() - 1);
        }
        Scale scale = scaleOf(number);
        return scale.sign.isEmpty() ? digits(number, scale) : digits(number, scale) + " " + scale.sign;
    }

    private boolean isScientific(BigDecimal number) {
        BigDecimal size = number.abs();
        return size.compareTo(scientificFrom) >= 0 || (size.signum() > 0 && size.compareTo(SMALLEST_PLAIN) < 0);
    }

    private Scale scaleOf(BigDecimal number) {
        BigDecimal size = number.abs();
        for (Scale scale : scales) {
            if (scale.power > 0 && size.compareTo(BigDecimal.ONE.movePointRight(scale.power)) >= 0) {
                return scale;
            }
        }
        return scales[scales.length - 1];
    }

    private static String digits(BigDecimal number, Scale scale) {
        return grouped(text(number.movePointLeft(scale.power)));
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Commas between groups of three digits before the point. */
    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        var out = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = (point < 0 ? digits.length() : point) - 3; i > first; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    private String withUnit(String number, Unit unit) {
        String symbol = unit.symbol(language);
        if (symbol.isEmpty()) {
            return number;
        }
        boolean tight = unit == Unit.SHARE || unit == Unit.TIMES || bothHan(number, symbol);
        return tight ? number + symbol : number + " " + symbol;
    }

    private static boolean bothHan(String number, String symbol) {
        return isHan(number.codePointBefore(number.length())) && isHan(symbol.codePointAt(0));
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private record Scale(int power, String sign) {}
}
