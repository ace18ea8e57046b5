package dev.postscale.exchange;

import dev.postscale.exchange.RequestException.Code;
import dev.postscale.quantity.Numbers;
import dev.postscale.scenario.ScenarioException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.databind.JsonNode;

/**
 * A table of training runs as it was written, from CSV or from a JSON list of objects: names and, row by row, texts. Row 1 is
 * the first below the names.
 *
 * @param names of the columns, in the order of every row
 * @param rows empty texts where a row has no value
 */
public record RunTable(List<String> names, List<List<String>> rows) {
    private static final int LARGEST = 1 << 24;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 1000;

    public RunTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        limit("The runs", rows.size(), MOST_ROWS, "rows", "Maybe keep the last checkpoint of each run only.");
        limit("The runs", names.size(), MOST_COLUMNS, "columns", "Maybe leave out the columns a fit does not need.");
        if (rows.isEmpty()) {
            throw refused("The runs must have at least one row.", "Maybe the names of the columns are missing.");
        }
    }

    /**
     * The table in a file.
     *
     * @throws UncheckedIOException if there is no such file or it cannot be read
     * @throws RequestException if it is no table or a large one
     */
    public static RunTable read(String name) {
        String shown = BoundedText.shown(name);
        String text = text(name, shown);
        char first = text.stripLeading().charAt(0);
        try {
            return first == '[' || first == '{' ? of(Trees.json(text)) : ofCsv(text, shown);
        } catch (ScenarioException e) {
            throw refused("The file (" + shown + "): " + e.problem(), e.hint());
        }
    }

    private static String text(String name, String shown) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw refused("The file (" + shown + ") must not be a folder.", "Maybe name the file in it.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                limit("The file (" + shown + ")", bytes.length, LARGEST, "bytes", "Maybe it holds more than runs.");
                return BoundedText.decoded(bytes, "file", shown);
            }
        } catch (InvalidPathException | NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The file (" + shown + ") does not exist.\nMaybe the folder is another one.",
                    new NoSuchFileException(shown));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file (" + shown + ") cannot be read.\nMaybe its permissions forbid it.", e);
        }
    }

    private static RunTable ofCsv(String text, String shown) {
        text.lines()
                .filter(line -> line.length() > LONGEST_LINE)
                .findFirst()
                .ifPresent(line -> limit(
                        "A line of the file (" + shown + ")",
                        line.length(),
                        LONGEST_LINE,
                        "characters",
                        "Maybe it is no table."));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> names = parser.getHeaderNames();
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(row(record, names.size(), rows.size() + 1));
            }
            return new RunTable(names, rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw refused(
                    "The file (" + shown + ") cannot be read as a table with commas.",
                    "Maybe a quotation mark is not closed.");
        }
    }

    private static List<String> row(CSVRecord record, int width, int number) {
        if (record.size() != width) {
            throw refused(
                    "Row " + number + " has " + record.size() + " values for " + width + " columns.",
                    "Maybe a number is written with a comma: quote it.");
        }
        return List.copyOf(record.toList());
    }

    /** Semicolons and tabs are what spreadsheets write where the comma is the decimal sign. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean comma = header.indexOf(',') >= 0;
        return comma ? ',' : header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The table in a list of objects, or in the list that an object calls runs. */
    static RunTable of(JsonNode node) {
        JsonNode list = node.isObject() && node.has("runs") ? node.get("runs") : node;
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isObject)) {
            throw refused(
                    "runs: the value must be a list of objects or the name of a file.",
                    "Maybe write it as [{\"params\": 1e9, \"tokens\": 2e10, \"loss\": 2.7}].");
        }
        Set<String> names = new LinkedHashSet<>();
        list.forEach(run -> names.addAll(run.propertyNames()));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode run : list) {
            rows.add(names.stream()
                    .map(name -> run.has(name) ? text(run.get(name)) : "")
                    .toList());
        }
        return new RunTable(List.copyOf(names), rows);
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            double number = value.numberValue().doubleValue();
            return Double.isFinite(number) ? Numbers.write(number) : String.valueOf(number);
        }
        return value.isString() ? value.stringValue() : value.isNull() ? "" : value.toString();
    }

    private static void limit(String what, long size, long most, String unit, String hint) {
        if (size > most) {
            throw new RequestException(Code.LIMIT, what + " must have at most " + most + " " + unit + ".", hint);
        }
    }

    private static RequestException refused(String problem, String hint) {
        return new RequestException(Code.BAD_ARGUMENT, problem, hint);
    }
}
