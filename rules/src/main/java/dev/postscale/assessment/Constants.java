package dev.postscale.assessment;

import dev.postscale.ontology.ThresholdFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants and defaults of the knowledge base by notation: each has a unit, an origin and a source there. */
public final class Constants {
    private final Map<String, ThresholdFact> byNotation = new HashMap<>();

    public Constants(List<ThresholdFact> thresholds) {
        thresholds.forEach(threshold -> byNotation.put(threshold.id(), threshold));
    }

    /**
     * The constant of a notation, with its unit and source.
     *
     * @throws IllegalArgumentException if the knowledge base holds no such constant
     */
    public double value(String notation) {
        return fact(notation).value();
    }

    public ThresholdFact fact(String notation) {
        ThresholdFact fact = byNotation.get(notation);
        if (fact == null) {
            throw new IllegalArgumentException("The constant (" + notation + ") is not in the knowledge base.");
        }
        return fact;
    }
}
