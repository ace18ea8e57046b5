package dev.postscale.compute;

import dev.postscale.advice.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param value NaN when the inputs do not determine it; what is missing is then among the assumptions
 * @param formula the relation that was used
 * @param inputs what went into it, by name, in the order of use
 * @param ignored names of arguments that nothing used
 */
public record ComputedQuantity(
        double value,
        String unit,
        String formula,
        Map<String, Value> inputs,
        List<Assumed> assumptions,
        List<String> ignored) {
    public ComputedQuantity {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        assumptions = List.copyOf(assumptions);
        ignored = List.copyOf(ignored);
    }
}
