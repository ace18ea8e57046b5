package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;

/**
 * An input that nobody stated.
 *
 * @param path of the scenario, or name of an argument or constant
 * @param value NaN for what is missing
 * @param origin default, inferred, back-cast, or missing
 * @param text what it is, in words of the knowledge base
 * @param source id of a source or constant; empty if it has none
 */
public record Assumed(String path, Value value, String origin, Text text, String source) {
    static final String MISSING = "missing";

    boolean isMissing() {
        return origin.equals(MISSING);
    }
}
