package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postscale.scenario.Code;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ScenarioSchemaTest {
    private static final JsonNode TREE = Trees.json(Resources.text(Resources.schema("scenario-1.json")));

    @Test
    void schema_and_records_have_the_same_fields_of_the_same_types() {
        Map<String, String> schema = new TreeMap<>();
        fields("", TREE.get("properties"), schema);
        Map<String, String> records = new TreeMap<>();
        fields("", Scenario.class, records);
        assertThat(records).isEqualTo(schema);
    }

    static Stream<String> samples() {
        return Resources.text(Resources.scenario("samples.jsonl")).lines();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reader_accepts_what_the_schema_accepts(String line) {
        JsonNode sample = Trees.json(line);
        boolean accept = sample.get("accept").booleanValue();
        String scenario = sample.get("scenario").toString();
        assertThat(Schemas.faults("scenario-1.json", scenario).isEmpty())
                .as("schema")
                .isEqualTo(accept);
        var thrown = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.fromJson(scenario));
        if (accept) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isNotNull();
            assertThat(thrown.path()).isEqualTo(sample.get("at").stringValue());
            assertThat(thrown.problem()).doesNotContain("\n").endsWith(".");
            assertThat(thrown.hint()).startsWith("Maybe ").endsWith(".");
        }
    }

    static List<Path> scenarios() {
        return Resources.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_written_back_is_valid_and_reads_the_same(Path file) {
        ReadScenario read = ScenarioReader.read(file);
        assertThat(read.warnings()).isEmpty();
        String written = ScenarioJson.write(read.scenario());
        assertThat(written).doesNotContain("\n");
        assertThat(Schemas.faults("scenario-1.json", written)).isEmpty();
        assertThat(ScenarioReader.fromJson(written).scenario()).isEqualTo(read.scenario());
        assertThat(ScenarioReader.with(read.scenario(), Map.of()).scenario()).isEqualTo(read.scenario());
    }

    @Test
    void the_scenarios_at_hand_use_every_field() {
        Map<String, String> unused = new TreeMap<>();
        fields("", TREE.get("properties"), unused);
        for (Path file : scenarios()) {
            used("", ScenarioJson.tree(ScenarioReader.read(file).scenario()), unused);
        }
        assertThat(unused.keySet()).allMatch(path -> path.matches("assets\\.teacher_model\\..*"));
    }

    private static void used(String parent, JsonNode node, Map<String, String> unused) {
        for (var field : node.properties()) {
            unused.remove(parent + field.getKey());
            used(parent + field.getKey() + ".", field.getValue(), unused);
        }
    }

    private static void fields(String parent, JsonNode properties, Map<String, String> into) {
        for (var property : properties.properties()) {
            String path = parent + property.getKey();
            JsonNode schema = property.getValue();
            if (schema.has("properties")) {
                fields(path + ".", schema.get("properties"), into);
            } else if (schema.has("oneOf")) {
                into.put(path, "model");
                fields(path + ".", schema.get("oneOf").get(2).get("properties"), into);
            } else {
                into.put(path, type(schema));
            }
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return "one of "
                    + schema.get("enum")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList();
        }
        if (schema.has("const")) {
            return schema.get("const").isNumber() ? "number" : "boolean";
        }
        if (schema.has("$ref")) {
            return "number";
        }
        String type = schema.get("type").stringValue();
        return type.equals("integer") ? "number" : type;
    }

    private static void fields(String parent, Class<?> record, Map<String, String> into) {
        for (RecordComponent component : record.getRecordComponents()) {
            String path =
                    parent + component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
            Class<?> type = component.getType();
            if (type == ModelReference.class) {
                into.put(path, "model");
                fields(path + ".", ModelReference.Typed.class, into);
            } else if (type.isRecord()) {
                fields(path + ".", type, into);
            } else if (type != Map.class) {
                into.put(path, type(type));
            }
        }
    }

    private static String type(Class<?> type) {
        if (Code.class.isAssignableFrom(type)) {
            return "one of "
                    + Stream.of(type.getEnumConstants())
                            .map(value -> ((Code) value).notation())
                            .filter(word -> !word.isEmpty())
                            .toList();
        }
        if (type == Known.class || type == boolean.class) {
            return "boolean";
        }
        return type == String.class ? "string" : type == List.class ? "array" : "number";
    }
}
