package dev.postscale.exchange;

import dev.postscale.advice.Value;
import dev.postscale.law.LawInputs;
import dev.postscale.naming.NearestNames;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import dev.postscale.scenario.Code;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one object, taken one by one; what nobody takes is unknown to us and is reported at the end. An absent
 * field is unknown: NaN, an empty text, an empty list.
 */
final class Fields {
    private static final ObjectNode NOTHING = new ObjectNode(new JsonNodeFactory());

    private final ObjectNode node;
    private final String path;
    private final boolean words;
    private final List<String> warnings;
    private final Set<String> taken = new LinkedHashSet<>();

    private Fields(ObjectNode node, String path, boolean words, List<String> warnings) {
        this.node = node;
        this.path = path;
        this.words = words;
        this.warnings = warnings;
    }

    /**
     * The fields of a whole document.
     *
     * @param words true when every value may come as text, as on a command line
     */
    static Fields of(JsonNode root, boolean words, List<String> warnings) {
        if (root instanceof ObjectNode object) {
            return new Fields(object, "", words, warnings);
        }
        throw new ScenarioException(
                "",
                "The scenario (" + shown(root) + ") must be an object with named fields.",
                "Maybe start with {\"budget_usd\": \"10M\"}.");
    }

    /** The same fields as a document of their own, so that places are named from here. */
    Fields asRoot(List<String> into) {
        return new Fields(node, "", words, into);
    }

    /** Counts a field as known. */
    void skip(String name) {
        taken.add(name);
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isObject(String name) {
        return node.get(name) instanceof ObjectNode;
    }

    boolean isList(String name) {
        return node.has(name) && node.get(name).isArray();
    }

    Fields object(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return new Fields(NOTHING, at(name), words, warnings);
        }
        if (value instanceof ObjectNode object) {
            return new Fields(object, at(name), words, warnings);
        }
        throw wrong(name, value, "must be an object with named fields", "Maybe write it as {...}.");
    }

    /** An object as it came, whatever its fields. */
    JsonNode tree(String name) {
        return object(name).node;
    }

    /** The values of an object by dotted path, as they came; a value of null stands for unknown. */
    Map<String, JsonNode> changes(String name) {
        Map<String, JsonNode> changes = new TreeMap<>();
        object(name).flatten("", changes);
        return changes;
    }

    private void flatten(String prefix, Map<String, JsonNode> into) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            take(field.getKey());
            String place = prefix + field.getKey();
            if (field.getValue() instanceof ObjectNode object) {
                new Fields(object, path, words, warnings).flatten(place + ".", into);
            } else {
                into.put(place, field.getValue());
            }
        }
    }

    /** A number in the kind's base unit, or a text such as 70B or 80GiB. */
    double quantity(String name, Kind kind) {
        JsonNode value = take(name);
        if (value == null) {
            return Double.NaN;
        }
        try {
            if (value.isNumber()) {
                // Adding zero turns the negative zero into zero.
                return Quantities.of(value.numberValue().doubleValue(), kind).value() + 0.0;
            }
            if (value.isString()) {
                return OneQuantity.read(at(name), value.stringValue(), kind).inBase();
            }
        } catch (QuantityException e) {
            throw new ScenarioException(at(name), e.fault(), e.hint());
        }
        throw wrong(
                name,
                value,
                "must be a number or a quantity such as \"10M\"",
                unknown(value, "Maybe write one number."));
    }

    /** Money or a price in whatever currency it is said; empty if it is absent. */
    Optional<Quantity> price(String name, Kind kind) {
        JsonNode value = node.get(name);
        if (value == null || !value.isString()) {
            double number = quantity(name, kind);
            return Double.isNaN(number) ? Optional.empty() : Optional.of(Quantities.of(number, kind));
        }
        take(name);
        return Optional.of(OneQuantity.read(at(name), value.stringValue(), kind).quantity());
    }

    /** A list of numbers in the kind's base unit or of texts such as 1e23 FLOP. */
    List<Double> quantitiesIn(String name, Kind kind) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, value, "must be a list of numbers", "Maybe write it as [1e23, 1e24].");
        }
        ObjectNode places = new ObjectNode(new JsonNodeFactory());
        for (JsonNode entry : value) {
            places.set("[" + places.size() + "]", entry);
        }
        Fields entries = new Fields(places, at(name), words, warnings);
        return List.copyOf(places.propertyNames()).stream()
                .map(place -> entries.quantity(place, kind))
                .toList();
    }

    /** The rows of a list of objects. */
    RunTable table(String name) {
        JsonNode value = take(name);
        return RunTable.of(value == null ? NOTHING : value);
    }

    /** A plain number; the kind is read from text only where all values are words. */
    double number(String name, Kind kind) {
        JsonNode value = node.get(name);
        if (value != null && value.isString() && words) {
            return quantity(name, kind);
        }
        take(name);
        if (value == null) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw wrong(
                    name,
                    value,
                    "must be a number",
                    unknown(
                            value,
                            value.isString() ? "Maybe write it without quotes or unit." : "Maybe write one number."));
        }
        double number = value.numberValue().doubleValue();
        if (!Double.isFinite(number)) {
            throw wrong(name, value, "must be a finite number", "Maybe the exponent has a digit too many.");
        }
        return number + 0.0;
    }

    Known known(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return Known.UNKNOWN;
        }
        if (value.isBoolean()) {
            return Known.of(value.booleanValue());
        }
        String said = value.isString() ? value.stringValue().toLowerCase(Locale.ROOT) : "";
        boolean yes = List.of("true", "yes", "on").contains(said);
        boolean no = List.of("false", "no", "off").contains(said);
        if (words && (yes || no)) {
            return Known.of(yes);
        }
        throw wrong(
                name,
                value,
                "must be true or false",
                unknown(value, yes ? "Maybe write true." : no ? "Maybe write false." : "Maybe leave the field out."));
    }

    String text(String name) {
        JsonNode value = take(name);
        return value == null ? "" : asText(name, value);
    }

    /** A text that says something when it is there. */
    String name(String name) {
        String text = text(name);
        if (text.isEmpty() && node.has(name)) {
            throw new ScenarioException(at(name), "The text must not be empty.", "Maybe leave the field out.");
        }
        return text;
    }

    /** A list of texts; one by itself is a list of one. */
    List<String> oneOrMore(String name) {
        return node.path(name).isString() ? List.of(text(name)) : texts(name);
    }

    List<String> texts(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(name, value, "must be a list of texts", "Maybe write it as [\"...\"].");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : value) {
            texts.add(asText(name + "[" + texts.size() + "]", entry));
        }
        return texts;
    }

    /** One of the words of an enumeration; its last value is the unknown one. */
    <E extends Enum<E> & Code> E code(String name, E[] values) {
        JsonNode value = take(name);
        E unknown = values[values.length - 1];
        if (value == null) {
            return unknown;
        }
        List<String> allowed = Arrays.stream(values)
                .filter(v -> v != unknown)
                .map(Code::notation)
                .toList();
        String said = value.isString() ? value.stringValue() : "";
        int index = allowed.indexOf(said);
        if (index < 0) {
            throw wrong(
                    name,
                    value,
                    "must be one of " + String.join(", ", allowed),
                    unknown(value, NearestNames.hint(said, allowed)));
        }
        return values[index];
    }

    /** The fields nobody took, as quantities: an open table. */
    Map<String, Double> quantities(Function<String, Kind> kinds) {
        Map<String, Double> others = new TreeMap<>();
        for (String name : List.copyOf(node.propertyNames())) {
            if (!taken.contains(name)) {
                others.put(name, quantity(name, kinds.apply(name)));
            }
        }
        return others;
    }

    /** All fields of an object of which only its owner knows what they mean. */
    Map<String, Value> values() {
        Map<String, Value> values = new TreeMap<>();
        for (var field : node.properties()) {
            taken.add(field.getKey());
            values.put(field.getKey(), value(field.getKey(), field.getValue()));
        }
        return values;
    }

    /** All fields of an object as the inputs of a law: numbers, words and lists of numbers; null is as good as absent. */
    LawInputs lawInputs() {
        LawInputs inputs = LawInputs.none();
        for (var field : node.properties()) {
            String name = field.getKey();
            taken.add(name);
            if (field.getValue().isArray()) {
                List<Double> numbers = new ArrayList<>();
                field.getValue().forEach(entry -> numbers.add(amount(name, entry)));
                inputs = inputs.with(name, numbers);
            } else if (!field.getValue().isNull()) {
                Value value = value(name, field.getValue());
                inputs = value instanceof Value.Amount amount
                        ? inputs.with(name, amount.number())
                        : inputs.with(name, String.valueOf(value.plain()));
            }
        }
        return inputs;
    }

    private double amount(String name, JsonNode entry) {
        if (entry.isNumber() || entry.isString()) {
            Value value = entry.isNumber() ? Value.of(entry.doubleValue()) : value(name, entry);
            if (value instanceof Value.Amount amount && Double.isFinite(amount.number())) {
                return amount.number();
            }
        }
        throw wrong(name, entry, "must be a number in a list of numbers", "Maybe write it like [1e18, 1e22].");
    }

    private Value value(String name, JsonNode value) {
        if (value.isBoolean()) {
            return Value.of(value.booleanValue());
        }
        if (value.isNumber()) {
            return Value.of(number(name, Kind.COUNT));
        }
        if (!value.isString()) {
            throw wrong(
                    name, value, "must be a number, a text, true or false", unknown(value, "Maybe write one value."));
        }
        return LooseText.value(value.stringValue());
    }

    List<Fields> objects(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isObject)) {
            throw wrong(name, value, "must be a list of objects", "Maybe write it as [{...}].");
        }
        List<Fields> parts = new ArrayList<>();
        for (JsonNode entry : value) {
            parts.add(new Fields((ObjectNode) entry, at(name) + "[" + parts.size() + "]", words, warnings));
        }
        return parts;
    }

    /** Reports the fields that nobody took. */
    void end() {
        for (String name : node.propertyNames()) {
            if (!taken.contains(name)) {
                String near = NearestNames.near(name, taken);
                warnings.add(at(name) + ": the field is unknown and was ignored."
                        + (near.isEmpty() ? "" : " Maybe " + near + " was meant."));
            }
        }
    }

    /** As {@link #end}, where a slip of the pen would change the question. */
    void endStrictly() {
        for (String name : node.propertyNames()) {
            if (!taken.contains(name)) {
                throw new ScenarioException(at(name), "The field is unknown.", NearestNames.hint(name, taken));
            }
        }
    }

    void warn(String name, String sentence) {
        warnings.add(at(name) + ": " + sentence);
    }

    String at(String name) {
        String shown = BoundedText.shown(name);
        return path.isEmpty() ? shown : path + "." + shown;
    }

    private @Nullable JsonNode take(String name) {
        taken.add(name);
        return node.get(name);
    }

    private String asText(String name, JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        throw wrong(name, value, "must be a text", unknown(value, "Maybe it needs quotes."));
    }

    private ScenarioException wrong(String name, JsonNode value, String limit, String maybe) {
        return new ScenarioException(at(name), "The value (" + shown(value) + ") " + limit + ".", maybe);
    }

    private static String unknown(JsonNode value, String otherwise) {
        return value.isNull() ? "Maybe leave the field out when it is unknown." : otherwise;
    }

    private static String shown(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "a list";
        }
        return BoundedText.shown(value.isString() ? value.stringValue() : value.toString());
    }
}
