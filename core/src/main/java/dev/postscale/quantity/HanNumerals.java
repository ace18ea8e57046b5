package dev.postscale.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numerals in Chinese characters, also mixed with digits: 三万五, 1.2万, 3亿5千万, 一点五亿, 两千万, 15万亿, 二零二五, 两个亿.
 */
final class HanNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal(100_000_000);

    private final String s;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal number;
    private BigDecimal lastUnit = BigDecimal.ONE;
    private BigDecimal scale = BigDecimal.ONE;
    private boolean afterZero;
    private boolean sectionBegun;
    private boolean more;

    private HanNumerals(String s, int start) {
        this.s = s;
        this.at = start;
    }

    /** A numeral that begins with a Han character. */
    static @Nullable Numeral at(String s, int start) {
        char first = Ascii.at(s, start);
        if (first == '半') {
            return new Numeral(new BigDecimal("0.5"), BigDecimal.ONE, start + 1, true);
        }
        boolean trillion = first == '万' && Ascii.at(s, start + 1) == '亿';
        if (!trillion && digit(first) < 0 && first != '十' && first != '百' && first != '千') {
            return null;
        }
        HanNumerals numerals = new HanNumerals(s, start);
        numerals.number = trillion ? BigDecimal.ONE : null;
        numerals.run();
        boolean bare = digit(first) < 0 || numerals.scale.compareTo(TEN_THOUSAND) < 0;
        return numerals.result(bare);
    }

    /** The numeral that goes on with Han multipliers after a number in digits; the same numeral if it does not. */
    static Numeral after(String s, Numeral digits) {
        int next = skipMore(s, Ascii.skipSpaces(s, digits.end()));
        if ((unit(Ascii.at(s, next)) == null && !hundredMillions(s, next)) || UnitWords.startsLongWord(s, next)) {
            return digits;
        }
        HanNumerals numerals = new HanNumerals(s, next);
        numerals.number = digits.value();
        numerals.more = isMore(Ascii.at(s, next - 1));
        numerals.run();
        return numerals.result(false);
    }

    private Numeral result(boolean bare) {
        BigDecimal value = total.add(section);
        if (number != null) {
            value = value.add(number);
        }
        return new Numeral(value, scale, at, bare, more);
    }

    private void run() {
        while (at < s.length()) {
            char c = s.charAt(at);
            BigDecimal unit = unit(c);
            if (hundredMillions(s, at)) {
                at++;
                big(HUNDRED_MILLION);
            } else if (unit != null && !UnitWords.startsLongWord(s, at)) {
                if (unit.compareTo(TEN_THOUSAND) >= 0) {
                    big(unit);
                } else {
                    small(unit);
                }
            } else if (isMore(c) && unit(Ascii.at(s, at + 1)) != null) {
                more = true;
                at++;
            } else if (c == '零' && number == null && lastUnit.compareTo(BigDecimal.ONE) > 0) {
                afterZero = true;
                at++;
            } else if (number != null || !digits(c)) {
                break;
            }
        }
    }

    private void small(BigDecimal unit) {
        BigDecimal count = number == null ? BigDecimal.ONE : number;
        section = section.add(count.multiply(unit));
        scale = unit;
        step(unit);
    }

    private void big(BigDecimal unit) {
        BigDecimal count = number == null ? section : section.add(number);
        if (!sectionBegun && number == null) {
            // 万亿: the second unit multiplies the first.
            total = total.multiply(unit);
            scale = scale.multiply(unit);
        } else if (total.signum() > 0 && unit.compareTo(lastBig()) > 0) {
            total = total.add(count).multiply(unit);
            scale = unit;
        } else {
            total = total.add(count.multiply(unit));
            scale = section.signum() > 0 && number == null ? scale.multiply(unit) : unit;
        }
        section = BigDecimal.ZERO;
        step(unit);
        sectionBegun = false;
    }

    private BigDecimal lastBig() {
        return total.compareTo(HUNDRED_MILLION) >= 0 ? HUNDRED_MILLION : TEN_THOUSAND;
    }

    private void step(BigDecimal unit) {
        number = null;
        lastUnit = unit;
        afterZero = false;
        sectionBegun = true;
        at++;
    }

    /** Reads digits at the place; false if there are none or they belong to another number. */
    private boolean digits(char c) {
        int end = at;
        BigDecimal read;
        if (digit(c) >= 0) {
            StringBuilder digits = new StringBuilder();
            while (digit(Ascii.at(s, end)) >= 0) {
                digits.append(digit(s.charAt(end++)));
            }
            if (Ascii.at(s, end) == '点' && digit(Ascii.at(s, end + 1)) >= 0) {
                digits.append('.');
                end++;
                while (digit(Ascii.at(s, end)) >= 0) {
                    digits.append(digit(s.charAt(end++)));
                }
            }
            if (digits.length() > 60) {
                return false;
            }
            read = new BigDecimal(digits.toString());
        } else {
            Numeral numeral = Digits.at(s, at);
            // In "100万 3个月" the 3 is another number, in "3亿5千万" the 5 is not.
            if (numeral == null || unit(Ascii.at(s, numeral.end())) == null) {
                return false;
            }
            end = numeral.end();
            read = numeral.value();
        }
        boolean first = lastUnit.compareTo(BigDecimal.ONE) == 0;
        boolean tail = !first && unit(Ascii.at(s, end)) == null;
        // 三万 三个月 are two numbers, 十五个 is one.
        boolean another = Ascii.at(s, end) == '个' && !afterZero && lastUnit.compareTo(BigDecimal.TEN) > 0;
        if (tail && (another || (end - at > 1 && !afterZero))) {
            return false;
        }
        // 三万五 is 35000, 三万零五 is 30005.
        boolean ofLastUnit = tail && !afterZero && lastUnit.compareTo(BigDecimal.TEN) > 0;
        number = ofLastUnit ? read.multiply(lastUnit).movePointLeft(1) : read;
        sectionBegun = true;
        at = end;
        return true;
    }

    /** The value of a digit, -1 if it is none. */
    static int digit(char c) {
        return c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static @Nullable BigDecimal unit(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> new BigDecimal(100);
            case '千' -> new BigDecimal(1000);
            case '万' -> TEN_THOUSAND;
            case '亿' -> HUNDRED_MILLION;
            default -> null;
        };
    }

    static boolean isMore(char c) {
        return c == '多' || c == '余';
    }

    private static int skipMore(String s, int at) {
        return isMore(Ascii.at(s, at)) && unit(Ascii.at(s, at + 1)) != null ? at + 1 : at;
    }

    private static boolean hundredMillions(String s, int index) {
        return Ascii.at(s, index) == '个' && Ascii.at(s, index + 1) == '亿';
    }
}
