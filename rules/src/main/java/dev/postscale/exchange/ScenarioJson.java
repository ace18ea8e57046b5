package dev.postscale.exchange;

import dev.postscale.quantity.Numbers;
import dev.postscale.scenario.Code;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes scenarios as they are read: what is unknown is left out. */
public final class ScenarioJson {
    private static final JsonNodeFactory NODES = new JsonNodeFactory();
    /** Significant digits that tell any two doubles apart. */
    private static final int DIGITS = 17;

    private ScenarioJson() {}

    /** One line of JSON. */
    public static String write(Scenario scenario) {
        return JsonLine.of(tree(scenario));
    }

    /** What a scenario says, by dotted path, as it would be typed; entries of a list are parted by commas. */
    public static Map<String, String> typed(Scenario scenario) {
        Map<String, String> typed = new LinkedHashMap<>();
        flatten("", tree(scenario), typed);
        return typed;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            into.put(path, node.valueStream().map(JsonNode::asString).collect(Collectors.joining(",")));
        } else {
            into.put(path, node.asString());
        }
    }

    static ObjectNode tree(Scenario scenario) {
        return object(scenario);
    }

    private static ObjectNode object(Record record) {
        ObjectNode node = NODES.objectNode();
        for (RecordShape.Part part : RecordShape.of(record.getClass()).parts()) {
            Object value = part.value(record);
            if (value instanceof Map<?, ?> others) {
                others.forEach((name, number) -> node.set(String.valueOf(name), node(number)));
                continue;
            }
            JsonNode child = node(value);
            if (!child.isMissingNode()) {
                node.set(part.name(), child);
            }
        }
        return node;
    }

    private static JsonNode node(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? MissingNode.getInstance() : number(number);
        }
        if (value instanceof String text) {
            return text.isEmpty() ? MissingNode.getInstance() : NODES.stringNode(text);
        }
        if (value instanceof Known known) {
            return known == Known.UNKNOWN ? MissingNode.getInstance() : NODES.booleanNode(known == Known.YES);
        }
        if (value instanceof Code code) {
            return node(code.notation());
        }
        if (value instanceof Boolean truth) {
            return truth ? NODES.booleanNode(true) : MissingNode.getInstance();
        }
        if (value instanceof List<?> entries) {
            ArrayNode array = NODES.arrayNode();
            entries.forEach(entry -> array.add(node(entry)));
            return array.isEmpty() ? MissingNode.getInstance() : array;
        }
        if (value instanceof ModelReference.Words words) {
            return node(words.text());
        }
        if (value instanceof ModelReference.Alternatives alternatives) {
            return node(alternatives.names());
        }
        if (value instanceof ModelReference.Typed typed) {
            return object(typed);
        }
        if (value instanceof Record record) {
            ObjectNode object = object(record);
            return object.isEmpty() ? MissingNode.getInstance() : object;
        }
        return NODES.numberNode((Integer) value);
    }

    /** A number as it is written everywhere or, where that would lose digits, with all that tell it from others. */
    private static JsonNode number(double number) {
        if (Double.parseDouble(Numbers.write(number)) == number) {
            return NODES.numberNode(number);
        }
        BigDecimal exact = new BigDecimal(number).round(new MathContext(DIGITS));
        return NODES.numberNode(exact);
    }
}
