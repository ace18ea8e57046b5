package dev.postscale.assessment;

import dev.postscale.ontology.FactDefinition;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts there are, and how each is found; built once. */
public final class Dictionary {
    private final List<FactDefinition> definitions;
    private final Map<String, Integer> positions = new HashMap<>();
    private final StatedFacts stated;
    private final @Nullable Method[] derivations;

    public Dictionary(List<FactDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
        derivations = new Method[definitions.size()];
        Map<String, Method> methods = Derivations.methods();
        for (int i = 0; i < definitions.size(); i++) {
            String name = definitions.get(i).name();
            positions.put(name, i);
            derivations[i] = methods.get(StatedFacts.camel(name));
        }
        stated = new StatedFacts(definitions);
    }

    public int size() {
        return definitions.size();
    }

    public List<FactDefinition> definitions() {
        return definitions;
    }

    public FactDefinition definition(int position) {
        return definitions.get(position);
    }

    public boolean has(String name) {
        return positions.containsKey(name);
    }

    /**
     * The index of a fact in a fact vector.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    public int position(String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("The fact (" + name + ") is not in the dictionary.");
        }
        return position;
    }

    StatedFacts stated() {
        return stated;
    }

    @Nullable
    Method derivation(int position) {
        return derivations[position];
    }

    /** Whether no means no: a limit nobody states does not bind, an evaluation nobody mentions has not been made. */
    boolean falseByDefault(int position) {
        return definitions.get(position).byDefault().startsWith("false");
    }
}
