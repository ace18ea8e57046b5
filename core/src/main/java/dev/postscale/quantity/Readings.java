package dev.postscale.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a phrase of prose may mean, the likeliest first. */
final class Readings {
    private static final BigDecimal FIRST_YEAR = new BigDecimal(2017);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2039);

    /** GeForce names without their letters. */
    private static final Pattern CARD = Pattern.compile("[2-5]0[5-9]0");

    private Readings() {}

    /** The readings; none if the number is negative or too large for anything, or the phrase is an everyday word. */
    static List<Reading> of(Phrase phrase, String s) {
        if ((phrase.loneWord() && !countsAccelerators(phrase, s))
                || phrase.low().signum() < 0
                || phrase.high().compareTo(Numeral.TOO_LARGE) >= 0) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        if (!phrase.measures().isEmpty()) {
            phrase.measures().forEach(measure -> readings.add(phrase.in(measure, measure.unit(), true)));
            return readings;
        }
        if (isNoAmount(phrase, s)) {
            return List.of();
        }
        List<Measure> nouns = FollowingNoun.measures(s, phrase.end());
        nouns.forEach(measure -> readings.add(phrase.in(measure, measure.unit(), true)));
        for (Unit unit : units(phrase, s)) {
            if (nouns.stream().anyMatch(noun -> noun.unit() == unit)) {
                continue;
            }
            readings.add(phrase.in(Measure.one(unit), unit, unit == Unit.ACCELERATOR));
        }
        if (isYear(phrase)) {
            readings.add(CalendarDate.ofYear(phrase.low().intValueExact()));
        }
        return readings;
    }

    private static List<Unit> units(Phrase phrase, String s) {
        return switch (phrase.letter()) {
            case 'B' -> List.of(Unit.PARAMETER, Unit.TOKEN, Unit.NUMBER);
            case 'T' -> List.of(Unit.TOKEN, Unit.PARAMETER, Unit.NUMBER);
            case 'M' -> List.of(Unit.NUMBER, Unit.TOKEN, Unit.PARAMETER);
            case 'K' -> List.of(Unit.NUMBER, Unit.TOKEN);
            default -> countsAccelerators(phrase, s) ? List.of(Unit.ACCELERATOR) : List.of(Unit.NUMBER);
        };
    }

    /** "8 H100", "8xH100", "2048 × H800". */
    private static boolean countsAccelerators(Phrase phrase, String s) {
        int next = Ascii.skipSpaces(s, phrase.end());
        if ("x×*X".indexOf(Ascii.at(s, next)) >= 0) {
            next = Ascii.skipSpaces(s, next + 1);
        }
        return FixedWords.acceleratorName(s, next) > 0 && whole(phrase);
    }

    /** 5月, 3号 are dates, 4090 is a card. */
    private static boolean isNoAmount(Phrase phrase, String s) {
        boolean card = CARD.matcher(s.substring(phrase.start(), phrase.end())).matches();
        boolean otherCurrency = "£₹₩₽".indexOf(Ascii.at(s, phrase.start() - 1)) >= 0;
        return card || otherCurrency || "月日号".indexOf(Ascii.at(s, phrase.end())) >= 0;
    }

    private static boolean whole(Phrase phrase) {
        return phrase.low().stripTrailingZeros().scale() <= 0;
    }

    private static boolean isYear(Phrase phrase) {
        return phrase.bound() == Bound.EXACT
                && phrase.letter() == '\0'
                && phrase.end() - phrase.start() == 4
                && whole(phrase)
                && phrase.low().compareTo(FIRST_YEAR) >= 0
                && phrase.low().compareTo(LAST_YEAR) <= 0;
    }
}
