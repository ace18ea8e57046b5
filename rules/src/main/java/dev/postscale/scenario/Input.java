package dev.postscale.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A field of a scenario whose value can be moved, as a question "what if" does: a number, a yes or no, or a word of an
 * enumeration. Values are numbers as in a fact vector: 1 and 0 for yes and no, the ordinal of a word, NaN for unknown.
 */
public final class Input {
    private static final Map<String, Input> ALL = found();

    private final String path;
    private final List<RecordComponent> way;
    private final Kind kind;

    private Input(String path, List<RecordComponent> way, Kind kind) {
        this.path = path;
        this.way = List.copyOf(way);
        this.kind = kind;
    }

    /** What a field holds. */
    public enum Kind {
        NUMBER,
        TRUTH,
        WORD
    }

    /** Every field that can be moved, by path. */
    public static Map<String, Input> all() {
        return ALL;
    }

    /**
     * The field at a path such as {@code workload.requests_per_day}.
     *
     * @throws IllegalArgumentException if there is none that can be moved
     */
    public static Input at(String path) {
        Input input = ALL.get(path);
        if (input == null) {
            throw new IllegalArgumentException("The scenario has no field (" + path + ") that can be moved.");
        }
        return input;
    }

    /**
     * The scenario with another part at a path such as {@code assets.base_model}, where that is a name, a list or a date.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public static Scenario replaced(Scenario scenario, String path, Object part) {
        return (Scenario) replaced((Object) scenario, List.of(path.split("\\.", -1)), part);
    }

    private static Object replaced(Object record, List<String> names, Object part) {
        RecordComponent component = Arrays.stream(record.getClass().getRecordComponents())
                .filter(one -> snake(one.getName()).equals(names.get(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A scenario has no part (" + names.get(0) + ")."));
        Object value =
                names.size() == 1 ? part : replaced(read(component, record), names.subList(1, names.size()), part);
        return with(record, component, value);
    }

    private static Map<String, Input> found() {
        Map<String, Input> inputs = new TreeMap<>();
        collect(Scenario.class, "", List.of(), inputs);
        return Collections.unmodifiableMap(inputs);
    }

    private static void collect(Class<?> type, String prefix, List<RecordComponent> way, Map<String, Input> inputs) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + snake(component.getName());
            List<RecordComponent> longer = new ArrayList<>(way);
            longer.add(component);
            Class<?> of = component.getType();
            if (of == double.class) {
                inputs.put(path, new Input(path, longer, Kind.NUMBER));
            } else if (of == Known.class) {
                inputs.put(path, new Input(path, longer, Kind.TRUTH));
            } else if (of.isEnum() && Code.class.isAssignableFrom(of)) {
                inputs.put(path, new Input(path, longer, Kind.WORD));
            } else if (of.isRecord()) {
                collect(of, path + ".", longer, inputs);
            }
        }
    }

    /** {@code requestsPerDay} as {@code requests_per_day}. */
    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            snake.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return snake.toString();
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The words of an enumeration, in the order of their ordinals; empty for other fields. */
    public List<String> words() {
        if (kind != Kind.WORD) {
            return List.of();
        }
        return Arrays.stream(last().getType().getEnumConstants())
                .map(word -> ((Code) word).notation())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private RecordComponent last() {
        return way.get(way.size() - 1);
    }

    /** The value in a scenario, NaN when unknown. */
    public double in(Scenario scenario) {
        Object value = scenario;
        for (RecordComponent component : way) {
            value = read(component, value);
        }
        if (value instanceof Known known) {
            return known.number();
        }
        if (value instanceof Code code) {
            int ordinal = words().indexOf(code.notation());
            return ordinal < 0 ? Double.NaN : ordinal;
        }
        return (double) value;
    }

    /**
     * The scenario with another value here. The weight of a task takes from the other tasks in proportion, so that the mix
     * stays a mix.
     *
     * @throws ScenarioException if a scenario cannot hold the value
     */
    public Scenario in(Scenario scenario, double value) {
        if (path.startsWith("tasks.")) {
            return mixed(scenario, value);
        }
        return (Scenario) set(scenario, 0, value);
    }

    private Object set(Object record, int depth, double value) {
        RecordComponent component = way.get(depth);
        Object part = depth == way.size() - 1 ? typed(value) : set(read(component, record), depth + 1, value);
        return with(record, component, part);
    }

    private Object typed(double value) {
        return switch (kind) {
            case NUMBER -> value;
            case TRUTH -> Double.isNaN(value) ? Known.UNKNOWN : Known.of(value == 1);
            case WORD -> word(Double.isNaN(value) ? "" : words().get((int) value));
        };
    }

    private Object word(String notation) {
        return Arrays.stream(last().getType().getEnumConstants())
                .filter(word -> ((Code) word).notation().equals(notation))
                .findFirst()
                .orElseThrow();
    }

    private Scenario mixed(Scenario scenario, double weight) {
        Tasks tasks = scenario.tasks();
        String name = path.substring(path.indexOf('.') + 1);
        Object mix = tasks;
        double others = 0;
        for (RecordComponent component : Tasks.class.getRecordComponents()) {
            others += snake(component.getName()).equals(name) || !tasks.known() ? 0 : (double) read(component, tasks);
        }
        int count = Tasks.class.getRecordComponents().length - 1;
        for (RecordComponent component : Tasks.class.getRecordComponents()) {
            boolean own = snake(component.getName()).equals(name);
            double share = others > 0 ? (double) read(component, tasks) / others : 1.0 / count;
            mix = with(mix, component, own ? weight : (1 - weight) * share);
        }
        return (Scenario) with(scenario, way.get(0), mix);
    }

    private static Object with(Object record, RecordComponent changed, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName()) ? value : read(components[i], record);
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ScenarioException refused) {
                throw refused;
            }
            throw new IllegalStateException("The scenario cannot hold the field " + changed + ".", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The scenario cannot hold the field " + changed + ".", e);
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + component + " of a scenario cannot be read.", e);
        }
    }

    @Override
    public String toString() {
        return path.toLowerCase(Locale.ROOT);
    }
}
