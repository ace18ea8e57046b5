package dev.postscale.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the text of one field: a number in JSON or YAML given as a string, an option of a command. */
public final class Quantities {
    private static final double LARGEST = 1e60;
    private static final int LONGEST = 200;

    private Quantities() {}

    /**
     * The quantity in the base unit of the kind (money and prices in their currency).
     *
     * @throws QuantityException if the text is no such quantity; its two lines say why and what to write instead
     */
    public static Quantity parse(String text, Kind expected) {
        String s = text.length() > LONGEST ? "" : Folded.of(text).text().strip();
        if (s.isEmpty()) {
            throw text.length() > LONGEST
                    ? fault(text, expected, "is too long (" + text.length() + " characters, at most " + LONGEST + ")")
                    : new QuantityException("The " + expected.label() + " must not be empty.", maybe(expected));
        }
        String word = s.toLowerCase(Locale.ROOT).replaceFirst("^[+-]", "");
        if (word.equals("nan") || word.equals("inf") || word.startsWith("infinit") || s.equals("∞")) {
            throw fault(text, expected, "must be a finite number");
        }
        Phrase phrase = phrase(s.startsWith("+") ? s.substring(1) : s, expected);
        if (phrase == null && s.startsWith("-") && phrase(s.substring(1), expected) != null) {
            throw fault(text, expected, "must not be negative");
        }
        if (phrase == null) {
            String before = s.replaceFirst("(?s)[\\d.].*", "").strip();
            throw before.length() == s.length() || before.isEmpty()
                    ? fault(text, expected, "is not a number")
                    : unknownUnit(text, before, expected);
        }
        String rest = s.substring(phrase.end() + (s.startsWith("+") ? 1 : 0)).strip();
        if (!rest.isEmpty()) {
            throw unknownUnit(text, rest, expected);
        }
        return checked(text, quantity(text, phrase, expected), expected);
    }

    /**
     * A number already read as such, checked against the kind.
     *
     * @throws QuantityException if it is not finite, negative or too large
     */
    public static Quantity of(double number, Kind expected) {
        String text = Double.isFinite(number) ? Numbers.write(number) : Double.toString(number);
        if (!Double.isFinite(number)) {
            throw fault(text, expected, "must be a finite number");
        }
        return checked(text, Quantity.of(number, expected.base(), Bound.EXACT, false), expected);
    }

    private static @Nullable Phrase phrase(String s, Kind expected) {
        return new PhraseParser(s, true, expected.isMoney()).at(0);
    }

    private static Quantity quantity(String text, Phrase phrase, Kind expected) {
        if (phrase.measures().isEmpty()) {
            return phrase.in(Measure.one(expected.base()), expected.base(), false);
        }
        Quantity exact = inUnitOf(phrase, expected);
        if (exact != null) {
            return exact;
        }
        for (Measure measure : phrase.measures()) {
            Unit meant = expected.shorthand(measure.unit());
            if (meant != Unit.NUMBER) {
                return phrase.in(measure, meant, true);
            }
        }
        Unit said = phrase.measures().get(0).unit();
        throw fault(text, expected, "must be " + article(expected) + ", not " + name(said));
    }

    private static @Nullable Quantity inUnitOf(Phrase phrase, Kind expected) {
        for (Unit unit : expected.units()) {
            for (Measure measure : phrase.measures()) {
                if (measure.unit() == unit) {
                    return phrase.in(measure, expected == Kind.COUNT ? Unit.COUNT : unit, true);
                }
            }
        }
        return null;
    }

    private static Quantity checked(String text, Quantity quantity, Kind expected) {
        double least = Double.isNaN(quantity.low()) ? quantity.value() : quantity.low();
        double most = Double.isNaN(quantity.high()) ? quantity.value() : quantity.high();
        if (!(most <= LARGEST)) {
            throw fault(text, expected, "is too large (at most 1e60)");
        }
        if (least < 0) {
            throw fault(text, expected, "must not be negative");
        }
        if (most == 0 && !expected.zeroAllowed()) {
            throw fault(text, expected, "must be positive");
        }
        if (expected == Kind.SHARE && most > 1) {
            String percent = quantity.unitSaid() || most > 100 ? "60%" : Numbers.write(most) + "%";
            throw new QuantityException(
                    "The share (" + shown(text) + ") must be from 0 to 1, or up to 100%.", "Maybe " + percent + ".");
        }
        return quantity;
    }

    private static QuantityException unknownUnit(String text, String rest, Kind expected) {
        String word = EnglishNumerals.word(rest, 0);
        if (rest.equals("m") || rest.equals("t")) {
            String number = shown(text).replaceFirst("\\s*[mt]$", "");
            return new QuantityException(
                    "The " + expected.label() + " (" + shown(text) + ") ends in \"" + rest
                            + "\", which may mean several things.",
                    "Maybe " + number + rest.toUpperCase(Locale.ROOT) + ".");
        }
        String unknown = word.isEmpty() ? rest : rest.substring(0, word.length());
        String nearest = word.isEmpty() ? "" : UnitWords.nearest(word, expected);
        String near = nearest.isEmpty() || nearest.equalsIgnoreCase(unknown)
                ? ""
                : "Maybe the unit is " + nearest + ", as in ";
        return new QuantityException(
                "The " + expected.label() + " (" + shown(text) + ") has an unknown unit (" + shown(unknown) + ").",
                near.isEmpty() ? maybe(expected) : near + expected.example() + ".");
    }

    private static QuantityException fault(String text, Kind expected, String fault) {
        return new QuantityException(
                "The " + expected.label() + " (" + shown(text) + ") " + fault + ".", maybe(expected));
    }

    private static String maybe(Kind expected) {
        return "Maybe write it like this: " + expected.example() + ".";
    }

    private static String article(Kind expected) {
        String label = expected.label();
        boolean mass = expected == Kind.MEMORY_GIB
                || expected == Kind.BANDWIDTH
                || expected == Kind.BITS
                || expected == Kind.WATTS
                || expected == Kind.MILLISECONDS
                || expected == Kind.ENERGY
                || expected == Kind.ACCELERATOR_HOURS;
        String article = mass ? "" : "aeiou".indexOf(label.charAt(0)) >= 0 ? "an " : "a ";
        return article + label;
    }

    private static String name(Unit unit) {
        return unit == Unit.SHARE
                ? "per cent"
                : unit == Unit.TIMES ? "a multiple" : unit == Unit.COUNT ? "a count" : unit.symbol(Language.EN);
    }

    /** The text as a message may carry it: one short line. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 40 ? line.substring(0, 37) + "..." : line;
    }
}
