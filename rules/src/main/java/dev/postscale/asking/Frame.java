package dev.postscale.asking;

import dev.postscale.quantity.Language;
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
        List<String> ignored) {
    Frame {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        models = List.copyOf(models);
        machines = List.copyOf(machines);
        strategies = List.copyOf(strategies);
        terms = List.copyOf(terms);
        sizes = List.copyOf(sizes);
        cues = Set.copyOf(cues);
        ignored = List.copyOf(ignored);
    }

    /** The number of a slot in its base unit, NaN if it was not said. */
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
     * A value that was said.
     *
     * @param number in the base unit of the slot; NaN for words
     * @param word id or date; empty for numbers
     * @param said as it stands in the question
     */
    record Slot(double number, String word, String said) {}
}
