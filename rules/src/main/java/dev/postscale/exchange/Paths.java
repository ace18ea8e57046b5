package dev.postscale.exchange;

import dev.postscale.scenario.ScenarioException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Values at dotted paths of a tree. */
final class Paths {
    private static final JsonNodeFactory NODES = new JsonNodeFactory();

    private Paths() {}

    /** Sets a value; null of JSON takes it away. */
    static void set(ObjectNode root, String path, @Nullable Object value) {
        String[] names = path.split("\\.", -1);
        ObjectNode node = root;
        for (int i = 0; i < names.length - 1; i++) {
            node = node.get(names[i]) instanceof ObjectNode child ? child : node.putObject(names[i]);
        }
        String last = names[names.length - 1];
        if (value instanceof NullNode) {
            node.remove(last);
        } else {
            node.set(last, node(path, value));
        }
    }

    private static JsonNode node(String path, @Nullable Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof String text) {
            return NODES.stringNode(text);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.doubleValue());
        }
        if (value instanceof List<?> entries) {
            ArrayNode array = NODES.arrayNode();
            entries.forEach(entry -> array.add(node(path, entry)));
            return array;
        }
        if (value instanceof Map<?, ?> fields) {
            ObjectNode object = NODES.objectNode();
            fields.forEach((name, entry) -> object.set(String.valueOf(name), node(path, entry)));
            return object;
        }
        throw new ScenarioException(
                path,
                "The value (" + BoundedText.shown(String.valueOf(value))
                        + ") must be text, a number, true, false or a list.",
                "Maybe write it as text.");
    }
}
