package dev.postscale.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a number with its multiplier and unit: the part of a phrase that a range has twice. */
final class AmountParser {
    /** Spans of time, and cards: units before which 半 is a half and 一 a count. */
    static final List<Unit> SPANS =
            List.of(Unit.MILLISECOND, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.ACCELERATOR);

    /** What is counted by the w that stands for 万. */
    static final String FOLLOWS_W = "次元条人美篇份对个张";

    private static final Measure ACCELERATOR_DAY = new Measure(Unit.ACCELERATOR_HOUR, new BigDecimal(24));

    /**
     * @param measures what the unit word may mean, empty if there is none
     * @param letter the multiplier letter, or NUL
     */
    record Amount(Numeral numeral, List<Measure> measures, char letter, int end) {
        BigDecimal value() {
            return numeral.value();
        }
    }

    private final String s;
    private final boolean field;
    private final boolean money;

    AmountParser(String s, boolean field, boolean money) {
        this.s = s;
        this.field = field;
        this.money = money;
    }

    /** The amount at this place; its sign counts only where one may stand. */
    @Nullable
    Amount at(int start, List<Measure> prefix, boolean signed) {
        FixedWords.Found fixed = FixedWords.at(s, start);
        if (fixed != null) {
            Numeral numeral = new Numeral(fixed.value(), BigDecimal.ONE, fixed.end(), false);
            return new Amount(numeral, List.of(Measure.one(fixed.unit())), '\0', fixed.end());
        }
        boolean negative = Ascii.at(s, start) == '-' && signed;
        Numeral numeral = numeral(negative ? start + 1 : start);
        if (numeral == null) {
            return null;
        }
        if (negative) {
            numeral = new Numeral(numeral.value().negate(), numeral.scale(), numeral.end(), false);
        }
        return measured(numeral, prefix);
    }

    private @Nullable Numeral numeral(int start) {
        Numeral digits = Digits.at(s, start);
        if (digits != null) {
            return digits;
        }
        Numeral han = HanNumerals.at(s, start);
        return han != null ? han : EnglishNumerals.at(s, start);
    }

    /** Unit before multiplier: "4bit" is four bits and not four billion, "200ms" no millions. */
    private Amount measured(Numeral number, List<Measure> prefix) {
        int after = Ascii.skipSpaces(s, number.end());
        boolean more = HanNumerals.isMore(Ascii.at(s, after)) && UnitWords.at(s, after + 1) != null;
        Numeral numeral = more ? number.andMore(after + 1) : number;
        boolean digits = Ascii.isDigit(Ascii.at(s, numeral.end() - 1));
        UnitWords.Found unit = unit(numeral.end());
        if (unit != null && prefix.isEmpty()) {
            return withUnit(numeral, unit, '\0');
        }
        if (!digits) {
            return withPrefix(numeral, prefix, '\0');
        }
        if (numeral.more()) {
            return withPrefix(numeral, prefix, '\0');
        }
        Numeral scaled = EnglishNumerals.after(s, numeral, money || !prefix.isEmpty());
        char letter = '\0';
        if (scaled.end() > numeral.end()) {
            char last = Ascii.at(s, scaled.end() - 1);
            letter = Ascii.isLetter(Ascii.at(s, scaled.end() - 2)) ? '\0' : Character.toUpperCase(last);
        } else {
            scaled = HanNumerals.after(s, numeral);
            if (scaled.end() == numeral.end()) {
                scaled = loose(numeral);
            }
        }
        return withPrefix(scaled, prefix, letter);
    }

    /** "15t tokens", "5m USD": a lower-case multiplier is one if a unit that takes it follows. */
    private Numeral loose(Numeral numeral) {
        Numeral scaled = EnglishNumerals.after(s, numeral, true);
        UnitWords.Found unit = scaled.end() > numeral.end() ? unit(scaled.end()) : null;
        if (unit == null) {
            return numeral;
        }
        return switch (unit.measures().get(0).unit()) {
            case TOKEN, USD, CNY, EUR, PARAMETER, REQUEST -> scaled;
            default -> numeral;
        };
    }

    private Amount withPrefix(Numeral numeral, List<Measure> prefix, char letter) {
        UnitWords.Found unit = unit(numeral.end());
        if (unit == null || (!prefix.isEmpty() && !sameCurrency(prefix, unit))) {
            return new Amount(numeral, prefix, letter, numeral.end());
        }
        return withUnit(numeral, unit, letter);
    }

    private static boolean sameCurrency(List<Measure> prefix, UnitWords.Found unit) {
        return unit.measures().stream()
                .anyMatch(measure -> measure.unit() == prefix.get(0).unit());
    }

    private Amount withUnit(Numeral numeral, UnitWords.Found unit, char letter) {
        Unit first = unit.measures().get(0).unit();
        int end = unit.end();
        boolean span = SPANS.contains(first);
        Numeral whole = numeral;
        int between = Ascii.skipSpaces(s, numeral.end());
        if (span && s.startsWith("个半", between)) {
            whole = numeral.plusHalf(end);
        } else if (span && Ascii.at(s, end) == '半') {
            end++;
            whole = numeral.plusHalf(end);
        } else if (span && Ascii.has(s, end, " and a half")) {
            end += " and a half".length();
            whole = numeral.plusHalf(end);
        } else if (unit.word().equals("成") && HanNumerals.digit(Ascii.at(s, end)) > 0) {
            // 七成五 is 75 %.
            whole = numeral.plus(new BigDecimal(HanNumerals.digit(Ascii.at(s, end))).movePointLeft(1), end + 1);
            end++;
        }
        return new Amount(whole, unit.measures(), letter, end);
    }

    /** The unit after a number, past a space, a hyphen, 个半 or the accelerator's name in "H800 GPU-hours". */
    private UnitWords.@Nullable Found unit(int numeralEnd) {
        int i = Ascii.skipSpaces(s, numeralEnd);
        if (i == numeralEnd && Ascii.at(s, i) == '-' && Character.isLetter(Ascii.at(s, i + 1))) {
            i++;
        }
        if (Ascii.at(s, i) == '级') {
            i++;
        }
        if (s.startsWith("个半", i)) {
            UnitWords.Found half = UnitWords.at(s, i + 2);
            return half != null && SPANS.contains(half.measures().get(0).unit())
                    ? half
                    : s.startsWith("个半月", i) ? UnitWords.at(s, i + 2) : null;
        }
        UnitWords.Found direct = UnitWords.at(s, i);
        if (direct != null) {
            return isUnit(direct, i, numeralEnd) ? direct : null;
        }
        int named = FixedWords.acceleratorName(s, i);
        return named > i ? acceleratorHours(named) : null;
    }

    private UnitWords.@Nullable Found acceleratorHours(int nameEnd) {
        int i = Ascii.skipSpaces(s, nameEnd);
        UnitWords.Found unit = UnitWords.at(s, Ascii.at(s, i) == '-' ? i + 1 : i);
        if (unit == null) {
            return null;
        }
        return switch (unit.measures().get(0).unit()) {
            case ACCELERATOR_HOUR -> unit;
            case HOUR -> new UnitWords.Found(List.of(Measure.one(Unit.ACCELERATOR_HOUR)), unit.word(), unit.end());
            case DAY -> new UnitWords.Found(List.of(ACCELERATOR_DAY), unit.word(), unit.end());
            default -> null;
        };
    }

    /** A word that spells a unit but does not stand for one here. */
    private boolean isUnit(UnitWords.Found found, int start, int numeralEnd) {
        String word = found.word();
        boolean dayOrMonth = word.equals("月") || word.equals("日");
        if (dayOrMonth && !field && Ascii.at(s, start - 1) != '半') {
            // 5月 is May.
            return false;
        }
        if (word.equals("w") && FOLLOWS_W.indexOf(Ascii.at(s, found.end())) >= 0 && start == numeralEnd) {
            // 10w次 are 100 000 times and not ten watts.
            return false;
        }
        if (word.equals("日") && Ascii.at(s, found.end()) == '元') {
            return false;
        }
        // "8 x H100" and "8×H100" are cards, "8x7B" a name.
        boolean cross = word.equals("x") || word.equals("×");
        return !cross
                || (FixedWords.acceleratorName(s, Ascii.skipSpaces(s, found.end())) < 0
                        && !Ascii.isDigit(Ascii.at(s, found.end()))
                        && numeralEnd <= start);
    }
}
