package dev.postscale.advice;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is striking about the scenario.
 *
 * @param id such as inference-dominated
 * @param values what was seen, by the names the sentence uses
 */
public record Diagnosis(String id, Text text, Map<String, Value> values) {
    public Diagnosis {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
