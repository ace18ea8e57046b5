package dev.postscale.advice;

import dev.postscale.strategy.Says;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a strategy stands where it stands: one rule that fired.
 *
 * @param values what the rule saw, by the names its sentence uses
 */
public record Reason(
        String rule, Says says, Strength strength, Text text, Map<String, Value> values, List<Citation> sources) {
    public Reason {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        sources = List.copyOf(sources);
    }
}
