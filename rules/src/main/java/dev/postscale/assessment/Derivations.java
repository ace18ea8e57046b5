package dev.postscale.assessment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The derived facts of all families, called by name. */
final class Derivations {
    private static final List<Class<? extends DerivedFacts>> FAMILIES = List.of(
            DerivedMeans.class,
            DerivedWorkload.class,
            DerivedAssets.class,
            DerivedBaseModel.class,
            DerivedMarket.class,
            DerivedMachines.class);

    private final List<DerivedFacts> families;

    Derivations(Facts facts, Reading reading, Market market) {
        families = List.of(
                new DerivedMeans(facts, reading, market),
                new DerivedWorkload(facts, reading, market),
                new DerivedAssets(facts, reading, market),
                new DerivedBaseModel(facts, reading, market),
                new DerivedMarket(facts, reading, market),
                new DerivedMachines(facts, reading, market));
    }

    /** How each fact is derived, by the fact's name in camel case. */
    static Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        for (Class<? extends DerivedFacts> family : FAMILIES) {
            for (Method method : family.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() == double.class) {
                    methods.put(method.getName(), method);
                }
            }
        }
        return methods;
    }

    double value(Method method) {
        DerivedFacts family = families.stream()
                .filter(method.getDeclaringClass()::isInstance)
                .findFirst()
                .orElseThrow();
        try {
            return (double) method.invoke(family);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The derivation " + method + " cannot be called.", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The derivation " + method + " failed.", e.getCause());
        }
    }
}
