package dev.postscale.scenario;

import static java.util.Objects.requireNonNull;

import dev.postscale.ontology.FactDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where each component of a record stands in a fact vector.
 *
 * @param slots in the order of the numeric components
 */
record FactShape<R extends Record>(Class<R> type, Constructor<R> constructor, List<Slot> slots) {
    /** DRL takes an accessor isX for the property x, so a component must not begin with it. */
    private static final Pattern IS = Pattern.compile("^is_");

    /**
     * The place of one component.
     *
     * @param ordinal of the enumeration value it stands for; NaN for facts that are no enumeration
     */
    record Slot(String component, String fact, int position, double ordinal) {
        double read(double[] facts) {
            double value = facts[position];
            if (Double.isNaN(ordinal) || Double.isNaN(value)) {
                return value;
            }
            return Double.compare(value, ordinal) == 0 ? 1 : 0;
        }
    }

    static <R extends Record> FactShape<R> of(Class<R> type, List<FactDefinition> dictionary) {
        FactsOf facts = requireNonNull(type.getAnnotation(FactsOf.class), type::getName);
        Map<String, Slot> named = named(List.of(facts.value()), dictionary);
        List<Slot> slots = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == double.class) {
                Slot slot = named.get(component.getName());
                if (slot == null) {
                    throw new IllegalArgumentException("The component (" + component.getName() + ") of "
                            + type.getSimpleName() + " must name one fact of " + List.of(facts.value()) + ".");
                }
                slots.add(slot);
            }
        }
        return new FactShape<>(type, constructor(type), List.copyOf(slots));
    }

    /** A record of these facts; {@code leading} are the components before the numbers. */
    R read(double[] facts, Object... leading) {
        Object[] arguments = new Object[leading.length + slots.size()];
        System.arraycopy(leading, 0, arguments, 0, leading.length);
        for (int index = 0; index < slots.size(); index++) {
            arguments[leading.length + index] = slots.get(index).read(facts);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + type.getSimpleName() + " cannot be made.", e);
        }
    }

    private static Map<String, Slot> named(List<String> prefixes, List<FactDefinition> dictionary) {
        Map<String, Slot> named = new HashMap<>();
        for (FactDefinition fact : dictionary) {
            String prefix = fact.name().substring(0, fact.name().indexOf('.'));
            String ending =
                    IS.matcher(fact.name().substring(prefix.length() + 1)).replaceFirst("");
            if (prefix.equals(prefixes.get(0))) {
                slotsOf(camelCase(ending), fact).forEach(slot -> named.put(slot.component(), slot));
            }
            if (prefixes.contains(prefix)) {
                slotsOf(camelCase(prefix + "_" + ending), fact).forEach(slot -> named.put(slot.component(), slot));
            }
        }
        return named;
    }

    private static List<Slot> slotsOf(String stem, FactDefinition fact) {
        int position = (int) fact.position();
        if (fact.values().isEmpty()) {
            return List.of(new Slot(stem, fact.name(), position, Double.NaN));
        }
        List<Slot> slots = new ArrayList<>();
        for (String value : fact.values().toLowerCase(Locale.ROOT).split("\\|", -1)) {
            slots.add(new Slot(camelCase(stem + "_" + value), fact.name(), position, slots.size()));
        }
        return slots;
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder(name.length());
        boolean upper = false;
        for (int index = 0; index < name.length(); index++) {
            char letter = name.charAt(index);
            if (letter == '_') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(letter) : letter);
                upper = false;
            }
        }
        return camel.toString();
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor.", e);
        }
    }
}
