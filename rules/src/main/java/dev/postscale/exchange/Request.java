package dev.postscale.exchange;

import dev.postscale.advice.Value;
import dev.postscale.law.LawInputs;
import dev.postscale.naming.NearestNames;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantity;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one request. What an operation does not read is reported as unknown; a field of the wrong kind is a bad
 * argument. An absent field is an empty text, NaN, an empty list or the default given.
 */
public final class Request {
    private final Fields fields;
    private final List<String> warnings;
    private final List<Request> parts = new ArrayList<>();

    private Request(Fields fields, List<String> warnings) {
        this.fields = fields;
        this.warnings = warnings;
    }

    static Request of(JsonNode line) {
        List<String> warnings = new ArrayList<>();
        Fields fields = Fields.of(line, false, warnings);
        fields.skip("id");
        fields.skip("op");
        fields.skip("time_limit_ms");
        return new Request(fields, warnings);
    }

    /** A request made by a program: fields by name, each a text as a person would write it. */
    public static Request of(Map<String, String> fields) {
        return of(Trees.object(fields));
    }

    public boolean has(String name) {
        return fields.has(name);
    }

    public String text(String name) {
        return fields.text(name);
    }

    /** A text without which there is nothing to answer. */
    public String required(String name) {
        String text = fields.text(name);
        if (text.isEmpty()) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    name + ": the field must not be missing or empty.",
                    "Maybe the name of the field is misspelt.");
        }
        return text;
    }

    /** Texts, or one by itself. */
    public List<String> oneOrMore(String name) {
        return fields.oneOrMore(name);
    }

    public List<String> texts(String name) {
        return fields.texts(name);
    }

    /** One of these words, or the first when nothing is said. */
    public String choice(String name, List<String> words) {
        String word = fields.text(name);
        if (word.isEmpty() && !fields.has(name)) {
            return words.get(0);
        }
        if (!words.contains(word)) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    name + ": the value (" + BoundedText.shown(word) + ") must be one of " + String.join(", ", words)
                            + ".",
                    NearestNames.hint(word, words));
        }
        return word;
    }

    /** A whole number within limits. */
    public long whole(String name, long otherwise, long least, long most) {
        double number = fields.number(name, Kind.COUNT);
        if (Double.isNaN(number)) {
            return otherwise;
        }
        if (number != Math.rint(number) || number < least || number > most) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    name + ": the value (" + JsonLine.number(number) + ") must be a whole number from " + least + " to "
                            + most + ".",
                    "Maybe leave it out: the usual value is " + otherwise + ".");
        }
        return (long) number;
    }

    /** A number in the kind's base unit, or a text such as 70B. */
    public double quantity(String name, Kind kind) {
        return fields.quantity(name, kind);
    }

    /** Money or a price in whatever currency it is said; empty if it is absent. */
    public Optional<Quantity> price(String name, Kind kind) {
        return fields.price(name, kind);
    }

    /** The inputs of a law, none if nothing is given. */
    public LawInputs lawInputs(String name) {
        return fields.object(name).lawInputs();
    }

    /** Numbers in the kind's base unit, or texts such as 1e23 FLOP. */
    public List<Double> quantities(String name, Kind kind) {
        return fields.quantitiesIn(name, kind);
    }

    /** Training runs: a list of objects, or the name of a file with a table or with such a list. */
    public RunTable runs(String name) {
        return fields.isList(name) ? fields.table(name) : RunTable.read(required(name));
    }

    /** An object of texts, by name. */
    public Map<String, String> words(String name) {
        Map<String, String> words = new TreeMap<>();
        fields.object(name).values().forEach((key, value) -> words.put(key, String.valueOf(value.plain())));
        return words;
    }

    /** An object of numbers, by name; texts are read as quantities of whatever kind. */
    public Map<String, Double> amounts(String name) {
        Map<String, Double> amounts = new TreeMap<>();
        fields.object(name).values().forEach((key, value) -> {
            if (!(value instanceof Value.Amount amount)) {
                throw new RequestException(
                        RequestException.Code.BAD_ARGUMENT,
                        name + "." + BoundedText.shown(key) + ": the value ("
                                + BoundedText.shown(String.valueOf(value.plain())) + ") must be a number.",
                        "Maybe write it like 7e10 or \"70B\".");
            }
            amounts.put(key, amount.number());
        });
        return amounts;
    }

    /** An object of numbers, words, true and false, by name; texts that are quantities are numbers. */
    public Map<String, Value> values(String name) {
        return fields.object(name).values();
    }

    /** The objects in a list. */
    public List<Request> list(String name) {
        List<Request> list = fields.objects(name).stream()
                .map(part -> new Request(part, warnings))
                .toList();
        parts.addAll(list);
        return list;
    }

    /** An object as it came. */
    JsonNode tree(String name) {
        return fields.tree(name);
    }

    /** The scenario with what an object of fields or dotted paths says set in it. */
    ReadScenario changed(Scenario scenario, String name) {
        Map<String, JsonNode> changes = fields.changes(name);
        if (changes.isEmpty()) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    name + ": the field must hold at least one change.",
                    "Maybe write it as {\"budget_usd\": 2e6}.");
        }
        ReadScenario read = ScenarioReader.with(scenario, changes);
        warnings.addAll(read.warnings());
        return read;
    }

    /** The scenario, empty when there is none. */
    public ReadScenario scenario() {
        List<String> own = new ArrayList<>();
        ReadScenario read = fields.has("scenario")
                ? new ReadScenario(
                        ScenarioParts.scenario(fields.object("scenario").asRoot(own)), own)
                : ScenarioReader.fromJson("{}");
        warnings.addAll(read.warnings());
        return read;
    }

    /** Everything there was to warn of, once the operation has read its fields. */
    List<String> end() {
        fields.end();
        parts.forEach(Request::end);
        return List.copyOf(warnings);
    }
}
