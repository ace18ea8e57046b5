package dev.postscale.asking;

import dev.postscale.answer.Reading.Origin;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question says.
 *
 * @param slots values by name, such as {@code budget_usd}, in the order of the names' first mention
 * @param models ids of models, in the order they are named
 * @param machines ids of accelerators
 * @param strategies ids of strategies, those of techniques among them
 * @param terms ids of all terms named
 * @param sizes parameters that are said of no named model
 * @param cues names of the cues that were found, and of what the question holds, the latter with a hash in front
 * @param corrected misspelt words and what they were read as
 * @param ignored words without a part in the reading
 */
record Frame(
        String question,
        Language language,
        Map<String, Slot> slots,
        List<String> models,
        List<String> machines,
        List<String> strategies,
        List<String> terms,
        List<Double> sizes,
        Set<String> cues,
        Map<String, String> corrected,
        List<String> ignored) {
    Frame {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        models = List.copyOf(models);
        machines = List.copyOf(machines);
        strategies = List.copyOf(strategies);
        terms = List.copyOf(terms);
        sizes = List.copyOf(sizes);
        cues = Set.copyOf(cues);
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
        ignored = List.copyOf(ignored);
    }

    /** The number of a slot in its unit, NaN if it was not said. */
    double number(String name) {
        Slot slot = slots.get(name);
        return slot == null ? Double.NaN : slot.number();
    }

    boolean has(String name) {
        return slots.containsKey(name);
    }

    /** The text of a slot such as a date, empty if it was not said. */
    String text(String name) {
        Slot slot = slots.get(name);
        return slot == null ? "" : slot.word();
    }

    /**
     * A value of the reading.
     *
     * @param number in the unit; NaN for words
     * @param unit of the slot, whatever unit was said
     * @param word id or date; empty for numbers
     * @param said as it stands in the question; empty for what was not said
     * @param converted true where the number was said in another unit
     */
    record Slot(double number, Unit unit, String word, String said, boolean converted, Origin origin) {
        static Slot said(double number, Unit unit, String said) {
            return new Slot(number, unit, "", said.strip(), false, Origin.SAID);
        }

        /** What was said in another unit. */
        static Slot converted(double number, Unit unit, String said) {
            return new Slot(number, unit, "", said.strip(), true, Origin.SAID);
        }

        static Slot word(String word, String said) {
            return new Slot(Double.NaN, Unit.NUMBER, word, said.strip(), false, Origin.SAID);
        }

        /** A number whose unit or period was not said. */
        static Slot assumed(double number, Unit unit, String said) {
            return new Slot(number, unit, "", said.strip(), true, Origin.ASSUMED);
        }
    }
}
