package dev.postscale.assessment;

import java.util.Map;

/**
 * Something the scenario did not say.
 *
 * @param path of the scenario or fact
 * @param value a number, a text, or true or false
 * @param origin default, inferred, remembered, back-cast or hindsight
 * @param sentence id of the sentence that explains it
 * @param slots of that sentence
 */
public record Assumption(String path, Object value, String origin, String sentence, Map<String, Object> slots) {
    public Assumption {
        slots = Map.copyOf(slots);
    }
}
