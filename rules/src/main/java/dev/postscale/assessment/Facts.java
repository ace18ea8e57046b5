package dev.postscale.assessment;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.scenario.Scenario;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The facts of one scenario. Of each: what is stated, else what was inferred from words, else what follows from other
 * facts, else its default.
 */
final class Facts {
    private final Dictionary dictionary;
    private final Scenario scenario;
    private final Map<String, Double> inferred;
    private final Derivations derivations;
    private final double[] values;
    private final boolean[] known;

    Facts(Dictionary dictionary, Reading reading, Market market, Map<String, Double> inferred) {
        this.dictionary = dictionary;
        this.scenario = reading.scenario();
        this.inferred = Map.copyOf(inferred);
        values = new double[dictionary.size()];
        known = new boolean[dictionary.size()];
        derivations = new Derivations(this, reading, market);
    }

    double get(String name) {
        return at(dictionary.position(name));
    }

    double ordinal(String name, String notation) {
        return StatedFacts.ordinal(dictionary.definition(dictionary.position(name)), notation);
    }

    private double at(int position) {
        if (!known[position]) {
            // Set before asking, so that a circle of derivations ends as unknown instead of never.
            known[position] = true;
            values[position] = Double.NaN;
            values[position] = find(position);
        }
        return values[position];
    }

    private double find(int position) {
        double stated = dictionary.stated().of(position, scenario);
        if (!Double.isNaN(stated)) {
            return stated;
        }
        FactDefinition fact = dictionary.definition(position);
        Double read = inferred.get(fact.name());
        if (read != null) {
            return read;
        }
        Method method = dictionary.derivation(position);
        if (method != null) {
            double derived = derivations.value(method);
            if (!Double.isNaN(derived)) {
                return derived;
            }
        }
        return dictionary.falseByDefault(position) ? 0 : Double.NaN;
    }

    /** All values by position. */
    double[] vector() {
        for (int i = 0; i < values.length; i++) {
            at(i);
        }
        return Arrays.copyOf(values, values.length);
    }

    List<FactDefinition> definitions() {
        return dictionary.definitions();
    }
}
