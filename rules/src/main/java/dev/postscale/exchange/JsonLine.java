package dev.postscale.exchange;

import dev.postscale.advice.Absent;
import dev.postscale.advice.Value;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Numbers;
import dev.postscale.scenario.Code;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.Scenario;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * One line of JSON from records, trees, lists and maps: names in snake case in the order of the record, numbers with 12
 * significant digits, {@code null} for what is unknown.
 */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private JsonLine(JsonGenerator out) {
        this.out = out;
    }

    static String of(@Nullable Object value) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonLine(out).value(value);
        }
        return text.toString();
    }

    static String number(double number) {
        return Numbers.write(number);
    }

    private void value(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            node(node);
        } else if (value instanceof Estimate estimate) {
            estimate(estimate);
        } else if (value instanceof Value fact) {
            scalar(fact.plain());
        } else if (value instanceof Scenario scenario) {
            node(ScenarioJson.tree(scenario));
        } else if (value instanceof Absent absent && absent.isAbsent()) {
            out.writeNull();
        } else if (value instanceof Record record) {
            object(record);
        } else if (value instanceof Map<?, ?> fields) {
            out.writeStartObject();
            fields.forEach((name, field) -> {
                out.writeName(name instanceof Code code ? code.notation() : String.valueOf(name));
                value(field);
            });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> entries) {
            out.writeStartArray();
            entries.forEach(this::value);
            out.writeEndArray();
        } else {
            scalar(value);
        }
    }

    private void object(Record record) {
        out.writeStartObject();
        for (RecordShape.Part part : RecordShape.of(record.getClass()).parts()) {
            Object value = part.value(record);
            out.writeName(part.name());
            value("".equals(value) ? null : value);
        }
        out.writeEndObject();
    }

    private void estimate(Estimate estimate) {
        if (!estimate.isKnown()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        field("value", estimate.value());
        if (estimate.exact()) {
            field("exact", true);
        } else {
            field("low", estimate.low());
            field("high", estimate.high());
            field("level", Estimate.LEVEL);
        }
        out.writeEndObject();
    }

    private void field(String name, Object value) {
        out.writeName(name);
        value(value);
    }

    private void node(JsonNode node) {
        if (node.isObject()) {
            out.writeStartObject();
            node.properties().forEach(field -> field(field.getKey(), field.getValue()));
            out.writeEndObject();
        } else if (node.isArray()) {
            out.writeStartArray();
            node.forEach(this::node);
            out.writeEndArray();
        } else if (node.isDouble()) {
            scalar(node.doubleValue());
        } else if (node.isNumber()) {
            // A number of a request is echoed as it came.
            out.writeNumber(node.numberValue().toString());
        } else if (node.isBoolean()) {
            out.writeBoolean(node.booleanValue());
        } else {
            scalar(node.isString() ? node.stringValue() : null);
        }
    }

    private void scalar(@Nullable Object value) {
        if (value == null || value == Known.UNKNOWN) {
            out.writeNull();
        } else if (value instanceof Double number) {
            decimal(number);
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Known known) {
            out.writeBoolean(known == Known.YES);
        } else if (value instanceof Code code) {
            scalar(code.notation().isEmpty() ? null : code.notation());
        } else if (value instanceof Enum<?> constant) {
            out.writeString(word(constant));
        } else {
            out.writeString(value.toString());
        }
    }

    /** Such as back-cast for BACK_CAST; grades such as A stay as they are. */
    static String word(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void decimal(double number) {
        if (Double.isFinite(number)) {
            out.writeNumber(Numbers.write(number));
        } else {
            out.writeNull();
        }
    }
}
