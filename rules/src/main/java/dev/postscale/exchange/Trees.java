package dev.postscale.exchange;

import dev.postscale.scenario.ScenarioException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Text to tree, with limits: nesting, lengths, no duplicate names, and no anchors, aliases or tags in YAML. */
final class Trees {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNameLength(1000)
            .maxNumberLength(100)
            .maxStringLength(BoundedText.LARGEST)
            .build();
    private static final TokenStreamFactory JSON = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();
    private static final JsonNodeFactory NODES = new JsonNodeFactory();

    private Trees() {}

    static JsonNode json(String text) {
        return read(JSON, text, "JSON", "Maybe a comma, a quote or a bracket is missing.");
    }

    static JsonNode yaml(String text) {
        return read(YAML, text, "YAML", "Maybe the indentation is off or a text with a colon needs quotes.");
    }

    private static JsonNode read(TokenStreamFactory factory, String text, String language, String maybe) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new ScenarioException(
                        "", "The " + language + " (" + text.length() + " characters) holds no value.", maybe);
            }
            JsonNode root = value(parser, "");
            if (parser.nextToken() != null) {
                throw new ScenarioException(
                        "",
                        "The " + language + " must hold one value, not several.",
                        "Maybe there is one bracket or one document too many.");
            }
            return root;
        } catch (JacksonException e) {
            throw new ScenarioException("", "The " + language + at(e) + " cannot be read: " + cause(e) + ".", maybe);
        }
    }

    private static JsonNode value(JsonParser parser, String path) {
        refuseReferences(parser, path);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default ->
                throw new ScenarioException(
                        path, "The value must be text, a number, true, false, a list or an object.", "Maybe quote it.");
        };
    }

    private static ObjectNode object(JsonParser parser, String path) {
        ObjectNode node = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String place = path.isEmpty() ? BoundedText.shown(name) : path + "." + BoundedText.shown(name);
            refuseReferences(parser, place);
            parser.nextToken();
            if (node.has(name)) {
                throw new ScenarioException(
                        place, "The field must be given once, not twice.", "Maybe one of the two has another name.");
            }
            node.set(name, value(parser, place));
        }
        return node;
    }

    private static ArrayNode array(JsonParser parser, String path) {
        ArrayNode node = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(parser, path + "[" + node.size() + "]"));
        }
        return node;
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** An object whose fields are texts. */
    static JsonNode object(Map<String, String> fields) {
        ObjectNode object = NODES.objectNode();
        fields.forEach(object::put);
        return object;
    }

    /** YAML's .nan and .inf are numbers too and have no decimal value. */
    private static JsonNode decimal(JsonParser parser) {
        double value = parser.getDoubleValue();
        return Double.isFinite(value) ? NODES.numberNode(parser.getDecimalValue()) : NODES.numberNode(value);
    }

    /** Aliases can blow a small file up, tags name types: a scenario needs neither. */
    private static void refuseReferences(JsonParser parser, String path) {
        if (parser instanceof YAMLParser yaml
                && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
            throw new ScenarioException(
                    path,
                    "The YAML must not use anchors, aliases or tags.",
                    "Maybe a text that begins with &, * or ! needs quotes.");
        }
    }

    private static String at(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** The parser's own words on one line, without its snippets and the names of its settings. */
    private static String cause(JacksonException e) {
        String words = Arrays.stream(String.valueOf(e.getOriginalMessage()).split("\n", -1))
                .filter(line -> !line.startsWith("    ") && !line.startsWith(" in reader"))
                .map(String::strip)
                .collect(Collectors.joining(", "))
                .replaceAll(" \\(start marker at .*|: enable `.*|,? ?\\(?from `[^`]*`\\)?", "")
                .replaceAll("\\p{Cntrl}", " ");
        String line = words.length() > 200 ? words.substring(0, 200) + "..." : words;
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
