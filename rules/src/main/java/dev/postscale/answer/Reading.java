package dev.postscale.answer;

import dev.postscale.advice.Text;
import java.util.List;

/**
 * How a question was understood.
 *
 * @param slots what was taken from it or assumed for it
 * @param ignoredWords words that had no part in the reading
 */
public record Reading(List<Slot> slots, List<String> ignoredWords) {
    private static final Reading NOTHING = new Reading(List.of(), List.of());

    public Reading {
        slots = List.copyOf(slots);
        ignoredWords = List.copyOf(ignoredWords);
    }

    public static Reading nothing() {
        return NOTHING;
    }

    /**
     * One value of the scenario.
     *
     * @param path such as {@code budget_usd}
     * @param label what the path is called
     * @param value how its value is written
     * @param origin where the value is from
     */
    public record Slot(String path, Text label, Text value, Origin origin) {}

    /** Where a value is from. */
    public enum Origin {
        SAID,
        REMEMBERED,
        INFERRED,
        ASSUMED
    }
}
