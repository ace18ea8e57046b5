package dev.postscale.sizing;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Constants;
import dev.postscale.compute.Assumed;
import dev.postscale.ontology.ThresholdFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an answer assumes, one assumption a field, in the order they were first made. */
final class Assumptions {
    private final Constants constants;
    private final Map<String, Assumed> byPath = new LinkedHashMap<>();

    Assumptions(Constants constants) {
        this.constants = constants;
    }

    List<Assumed> all() {
        return List.copyOf(byPath.values());
    }

    /** The constant of a notation in place of a field that was not said. */
    double constant(String path, String notation) {
        ThresholdFact fact = constants.fact(notation);
        add(path, Value.of(fact.value()), "default", new Text(fact.labelEn(), fact.labelZh()), fact.source());
        return fact.value();
    }

    /** A plain default, such as one accelerator. */
    double usual(String path, double value) {
        add(path, Value.of(value), "default", Text.same(path), "");
        return value;
    }

    /** A value that follows from what was said. */
    void inferred(String path, Value value) {
        add(path, value, "inferred", Text.same(path), "");
    }

    /** What another room assumes, unless the field was filled already. */
    void add(Assumed assumed) {
        byPath.putIfAbsent(assumed.path(), assumed);
    }

    void add(String path, Value value, String origin, Text text, String source) {
        byPath.put(path, new Assumed(path, value, origin, text, source));
    }
}
