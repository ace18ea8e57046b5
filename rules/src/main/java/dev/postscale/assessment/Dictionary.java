package dev.postscale.assessment;

import dev.postscale.ontology.FactDefinition;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts there are, and how each is found; built once. */
public final class Dictionary {
    /** A limit nobody states does not bind, an evaluation nobody mentions has not been made. */
    private static final Set<String> FALSE_BY_DEFAULT = Set.of(
            "constraints.on_prem",
            "constraints.offline",
            "constraints.no_tools",
            "constraints.no_training",
            "constraints.no_hosting",
            "constraints.audit",
            "data.synthetic_replaces_real",
            "assets.eval_set",
            "assets.long_context_tested");

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

    boolean falseByDefault(int position) {
        return FALSE_BY_DEFAULT.contains(definitions.get(position).name());
    }
}
