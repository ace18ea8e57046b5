package dev.postscale.assessment;

import dev.postscale.ontology.FactDefinition;
import dev.postscale.scenario.Code;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.Scenario;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Facts that the scenario states one to one: fact {@code workload.requests_per_day} is the component {@code
 * requestsPerDay} of the component {@code workload}.
 */
final class StatedFacts {
    private final List<List<Method>> paths = new ArrayList<>();
    private final List<FactDefinition> dictionary;

    StatedFacts(List<FactDefinition> dictionary) {
        this.dictionary = List.copyOf(dictionary);
        for (FactDefinition fact : dictionary) {
            paths.add(path(Scenario.class, fact.name().split("\\.", -1)));
        }
    }

    private static List<Method> path(Class<?> root, String[] names) {
        List<Method> methods = new ArrayList<>();
        Class<?> type = root;
        for (String name : names) {
            Method accessor = accessor(type, camel(name));
            if (accessor == null) {
                return List.of();
            }
            methods.add(accessor);
            type = accessor.getReturnType();
        }
        return type == double.class || type == Known.class || Code.class.isAssignableFrom(type)
                ? List.copyOf(methods)
                : List.of();
    }

    private static @org.jspecify.annotations.Nullable Method accessor(Class<?> type, String name) {
        if (!type.isRecord()) {
            return null;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return component.getAccessor();
            }
        }
        return null;
    }

    /** {@code requests_per_day} as {@code requestsPerDay}. */
    static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("[._]", -1)) {
            camel.append(
                    camel.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(Locale.ROOT).concat(part.substring(1)));
        }
        return camel.toString();
    }

    /** The value of a fact as stated, NaN when it is not. */
    double of(int position, Scenario scenario) {
        List<Method> path = paths.get(position);
        if (path.isEmpty()) {
            return Double.NaN;
        }
        Object value = scenario;
        for (Method accessor : path) {
            value = invoke(accessor, value);
        }
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Known known) {
            return known.number();
        }
        return ordinal(dictionary.get(position), ((Code) value).notation());
    }

    /** Number of a value of an enumeration, NaN when it is none. */
    static double ordinal(FactDefinition fact, String notation) {
        int ordinal = List.of(fact.values().split("\\|", -1)).indexOf(notation);
        return notation.isEmpty() || ordinal < 0 ? Double.NaN : ordinal;
    }

    private static Object invoke(Method accessor, Object target) {
        try {
            return accessor.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The accessor " + accessor + " of a scenario record failed.", e);
        }
    }
}
