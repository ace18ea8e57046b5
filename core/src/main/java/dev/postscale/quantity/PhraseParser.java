package dev.postscale.quantity;

import dev.postscale.quantity.AmountParser.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one quantity at a place of a folded text: bound, currency or rate, number, unit, rate, bound; or a range. */
final class PhraseParser {
    private static final String[] RANGE = {"-", "–", "—", "~", "to ", "到", "至", "and ", "..", "or ", "和"};
    private static final int MOST_PREFIXES = 6;

    private final String s;
    private final AmountParser amounts;

    /**
     * @param field true where the text is one quantity; in prose 5月 is May
     * @param money true where a lower-case m can only be million
     */
    PhraseParser(String s, boolean field, boolean money) {
        this.s = s;
        this.amounts = new AmountParser(s, field, money);
    }

    @Nullable
    Phrase at(int start) {
        int i = start;
        Bound bound = Bound.EXACT;
        Per per = null;
        List<Measure> prefix = List.of();
        boolean between = false;
        for (int prefixes = 0; prefixes < MOST_PREFIXES; prefixes++) {
            i = skip(i, i > start);
            BoundWords.Found word = BoundWords.before(s, i);
            if (word != null) {
                bound = bound.and(word.bound());
                i = per == null ? pastArticle(word.end()) : Per.fillers(s, word.end());
                continue;
            }
            Per rate = per == null ? Per.before(s, i) : null;
            if (rate != null) {
                per = rate;
                i = rate.end();
                continue;
            }
            UnitWords.Found unit = prefix.isEmpty() ? prefixUnit(i) : null;
            if (unit != null) {
                prefix = unit.measures();
                i = pastFillers(unit.end());
                continue;
            }
            int opener = opener(i, between);
            if (opener == i) {
                break;
            }
            between = true;
            i = opener;
        }
        if (i > start && CalendarDate.at(s, i) != null) {
            return null;
        }
        Amount first = amounts.at(i, prefix, true);
        if (first == null) {
            return null;
        }
        Amount second = second(first, between);
        return second != null ? range(first, second, per, bound, start) : single(first, per, bound, start);
    }

    private int skip(int from, boolean afterPrefix) {
        int i = Ascii.skipSpaces(s, from);
        while (afterPrefix && ":=为是".indexOf(Ascii.at(s, i)) >= 0 && i < s.length()) {
            i = Ascii.skipSpaces(s, i + 1);
        }
        return i;
    }

    /** Within the next 90 days. */
    private int pastArticle(int end) {
        int i = Ascii.skipSpaces(s, end);
        for (String article : List.of("the next ", "the coming ", "the ")) {
            if (Ascii.has(s, i, article)) {
                return i + article.length();
            }
        }
        return end;
    }

    /** QPS 峰值 50, QPS of 50. */
    private int pastFillers(int end) {
        int i = Ascii.skipSpaces(s, end);
        for (String filler : List.of("峰值", "平均", "peak ", "of ")) {
            if (Ascii.has(s, i, filler)) {
                return i + filler.length();
            }
        }
        return end;
    }

    private int opener(int i, boolean already) {
        if (already || !Ascii.startsWord(s, i)) {
            return i;
        }
        for (String word : List.of("between ", "from ")) {
            if (Ascii.has(s, i, word)) {
                return i + word.length();
            }
        }
        return i;
    }

    /** A currency, or a rate such as QPS, which may stand before its number. */
    private UnitWords.@Nullable Found prefixUnit(int i) {
        if (Ascii.isDigit(Ascii.at(s, i)) || !Ascii.startsWord(s, i)) {
            return null;
        }
        UnitWords.Found found = UnitWords.at(s, i);
        if (found == null && Ascii.at(s, i) != '\0') {
            // USD10M: the code ends where the digits begin.
            for (String code : List.of("usd", "us$", "cny", "rmb", "eur")) {
                if (Ascii.has(s, i, code) && Ascii.isDigit(Ascii.at(s, i + 3))) {
                    found = UnitWords.at(code, 0);
                    return found == null ? null : new UnitWords.Found(found.measures(), code, i + 3);
                }
            }
        }
        if (found == null) {
            return null;
        }
        boolean long3 = found.word().length() >= 3
                || !Ascii.isLetterOrDigit(found.word().charAt(0));
        return switch (found.measures().get(0).unit()) {
            case USD, CNY, EUR, REQUEST_PER_SECOND, REQUEST_PER_DAY, TOKEN_PER_SECOND ->
                long3 && !found.word().equals("元") ? found : null;
            default -> null;
        };
    }

    private @Nullable Phrase single(Amount amount, @Nullable Per per, Bound bound, int start) {
        return finish(amount.value(), amount.value(), amount, per, bound, start);
    }

    private @Nullable Phrase range(Amount first, Amount second, @Nullable Per per, Bound bound, int start) {
        BigDecimal low = inUnitOf(second, first);
        if (first.end() == first.numeral().end() && first.numeral().scale().compareTo(BigDecimal.ONE) == 0) {
            BigDecimal scaled = low.multiply(second.numeral().scale());
            low = scaled.compareTo(second.value()) < 0 ? scaled : low;
        }
        Bound outer = bound == Bound.AT_MOST || bound == Bound.AT_LEAST ? bound : Bound.BETWEEN;
        Amount whole = second.measures().isEmpty()
                ? new Amount(second.numeral(), first.measures(), second.letter(), second.end())
                : second;
        Phrase phrase = finish(low, second.value(), whole, per, Bound.BETWEEN, start);
        if (phrase == null || outer == Bound.BETWEEN) {
            return phrase;
        }
        BigDecimal limit = outer == Bound.AT_MOST ? phrase.high() : phrase.low();
        return new Phrase(limit, limit, phrase.measures(), outer, phrase.letter(), false, start, phrase.end());
    }

    private @Nullable Phrase finish(
            BigDecimal low, BigDecimal high, Amount amount, @Nullable Per before, Bound stated, int start) {
        Bound bound = stated;
        List<Measure> measures = amount.measures();
        int end = amount.end();
        Per per = Per.after(s, end);
        if (per != null && !per.rates(measures).isEmpty()) {
            measures = per.rates(measures);
            end = per.end();
        }
        if (before != null && !before.rates(measures).isEmpty()) {
            measures = before.rates(measures);
        }
        if (Ascii.has(s, start, "over ")
                && !measures.isEmpty()
                && isCalendar(measures.get(0).unit())) {
            bound = bound == Bound.AT_LEAST ? Bound.EXACT : bound;
        }
        Bound all = amount.numeral().more() ? Bound.AT_LEAST.and(bound) : bound;
        BoundWords.Found word = BoundWords.after(s, end);
        if (word != null && bound != Bound.BETWEEN) {
            all = all.and(word.bound());
            end = word.end();
        } else if (word != null && word.bound() == Bound.ABOUT) {
            end = word.end();
        }
        boolean lone = amount.numeral().bare() && (measures.isEmpty() || noise(amount.value(), measures, start));
        return new Phrase(low, high, measures, all, amount.letter(), lone && before == null, start, end);
    }

    /** Cost over 24 months is cost during them. */
    private static boolean isCalendar(Unit unit) {
        return unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.MONTH;
    }

    /** 一次, 一个, "one request": words, not counts. Spans of time and 一张卡 are meant. */
    private boolean noise(BigDecimal value, List<Measure> measures, int start) {
        return value.compareTo(BigDecimal.ONE) == 0
                && !AmountParser.SPANS.contains(measures.get(0).unit())
                && Ascii.at(s, start) != '>';
    }

    private @Nullable Amount second(Amount first, boolean between) {
        int i = Ascii.skipSpaces(s, first.end());
        for (String separator : RANGE) {
            boolean joins = separator.startsWith("and") || separator.equals("和");
            if (Ascii.has(s, i, separator) && (between || (!joins && !separator.startsWith("or")))) {
                boolean minus = Ascii.at(s, i + 1) == '-'
                        || (separator.equals("-") && i > first.end() && Ascii.isDigit(Ascii.at(s, i + 1)));
                int next = Ascii.skipSpaces(s, i + separator.length());
                UnitWords.Found currency = prefixUnit(next);
                Amount second = minus
                        ? null
                        : currency == null
                                ? amounts.at(next, List.of(), false)
                                : amounts.at(Ascii.skipSpaces(s, currency.end()), currency.measures(), false);
                if (second != null && continues(first, second)) {
                    return second;
                }
            }
        }
        return null;
    }

    private static boolean continues(Amount first, Amount second) {
        boolean sameUnit = first.measures().isEmpty()
                || second.measures().isEmpty()
                || first.measures().get(0).unit() == second.measures().get(0).unit();
        return sameUnit
                && inUnitOf(second, first).compareTo(second.value()) < 0
                && !(second.numeral().bare() && second.measures().isEmpty());
    }

    /** The first number of a range in the unit of the second: of "3 months to 1 year" a quarter. */
    private static BigDecimal inUnitOf(Amount second, Amount first) {
        if (first.measures().isEmpty() || second.measures().isEmpty()) {
            return first.value();
        }
        BigDecimal factor = first.measures().get(0).factor();
        BigDecimal other = second.measures().get(0).factor();
        return factor.compareTo(other) == 0
                ? first.value()
                : first.value().multiply(factor).divide(other, MathContext.DECIMAL128);
    }
}
