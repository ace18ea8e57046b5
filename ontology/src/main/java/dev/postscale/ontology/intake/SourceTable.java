package dev.postscale.ontology.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table, read strictly: UTF-8, as many cells as columns in every row, each column and each row once, and a line
 * end behind the last row, without which nobody can tell a whole table from one that was cut.
 */
final class SourceTable {
    private static final long LARGEST = 256L << 20;
    private static final int MOST_ROWS = 1_000_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .get();

    private final String file;

    private SourceTable(String file) {
        this.file = file;
    }

    /** The rows of a file; those that are blank in every cell are none. */
    static List<SourceRow> read(Path path, Mapping mapping) {
        var table = new SourceTable(String.valueOf(path.getFileName()));
        String text = table.text(path);
        List<SourceRow> rows =
                switch (mapping.format()) {
                    case CSV -> table.csv(text, mapping);
                    case JSON -> JsonRows.read(text, mapping.key(), table.file);
                };
        if (rows.isEmpty()) {
            throw table.wrong("", "it has no rows.", "it was cut behind its first line.");
        }
        if (mapping.format() == Mapping.Format.JSON) {
            var columns = new TreeSet<String>();
            rows.forEach(row -> columns.addAll(row.cells().keySet()));
            table.demand(mapping, columns);
        }
        if (!mapping.combines()) {
            table.demandDifferent(rows);
        }
        return rows;
    }

    /** The columns of a file that looks like CSV, or those of the first things of one that looks like JSON. */
    static Set<String> columns(Path path) {
        var table = new SourceTable(String.valueOf(path.getFileName()));
        String text = table.text(path);
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            var columns = new TreeSet<String>();
            JsonRows.read(text, "key", table.file)
                    .forEach(row -> columns.addAll(row.cells().keySet()));
            return columns;
        }
        try (var parser = FORMAT.parse(new java.io.StringReader(text))) {
            return new LinkedHashSet<>(parser.getHeaderNames());
        } catch (IOException | IllegalArgumentException e) {
            throw table.wrong("", "its first line names no columns (" + e.getMessage() + ").", "it is no CSV.");
        }
    }

    private String text(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw wrong("", "it has more than " + LARGEST + " bytes.", "split it.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new java.io.UncheckedIOException(
                    "The file (" + path + ") does not exist.\nMaybe the folder is another one.", e);
        } catch (CharacterCodingException e) {
            throw wrong("", "it is not UTF-8.", "convert it first.");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The file (" + path + ") cannot be read: " + e.getMessage(), e);
        }
    }

    private List<SourceRow> csv(String text, Mapping mapping) {
        var rows = new ArrayList<SourceRow>();
        try (var parser = FORMAT.parse(new java.io.StringReader(text))) {
            List<String> columns = parser.getHeaderNames();
            demand(mapping, Set.copyOf(columns));
            for (CSVRecord record : parser) {
                String place = "row " + record.getRecordNumber();
                if (rows.size() >= MOST_ROWS) {
                    throw wrong(place, "there are more than " + MOST_ROWS + " rows.", "split it.");
                }
                if (!record.isConsistent()) {
                    throw wrong(
                            place,
                            record.size() + " cells under " + columns.size() + " column names.",
                            "the file was cut, or a comma in a text lacks its quotes.");
                }
                var cells = new LinkedHashMap<String, String>();
                for (String column : columns) {
                    String cell = record.get(column).strip();
                    if (!cell.isEmpty()) {
                        cells.put(column, cell);
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new SourceRow(place, cells));
                }
            }
            if (!text.endsWith("\n") && !rows.isEmpty()) {
                throw wrong(
                        rows.get(rows.size() - 1).place(),
                        "the row does not end with its line.",
                        "the file was cut; if it is whole, end its last line.");
            }
            return rows;
        } catch (IntakeException e) {
            throw e;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw wrong(
                    rows.isEmpty()
                            ? "row 1"
                            : "after " + rows.get(rows.size() - 1).place(),
                    "it is no CSV there (" + String.valueOf(e.getMessage()).replace("\n", " ") + ").",
                    "a quote is missing.");
        }
    }

    private void demand(Mapping mapping, Set<String> columns) {
        var missing = new TreeSet<>(mapping.needs());
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw wrong(
                    "row 0",
                    "the columns lack (" + String.join(", ", missing) + "), which the mapping " + mapping.name()
                            + " needs.",
                    "another mapping fits: " + Intake.namesOfMappings() + ".");
        }
    }

    private void demandDifferent(List<SourceRow> rows) {
        Map<Map<String, String>, String> seen = new HashMap<>();
        for (SourceRow row : rows) {
            String before = seen.putIfAbsent(row.cells(), row.place());
            if (before != null) {
                throw wrong(row.place(), "it repeats " + before + ".", "rows were copied twice.");
            }
        }
    }

    private IntakeException wrong(String place, String problem, String maybe) {
        return new IntakeException(file, place.equals("row 0") ? "" : place, problem, maybe);
    }
}
