package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Turns the rows of a table into flat RDF for the import queries to read: one node per row, one property per column, blank
 * cells absent. A column of several values gives several statements; a date column gives {@code row:<column>.day} beside the
 * text, a condition column {@code row:<column>.condition}.
 */
final class Tables {
    static final String ROW = "https://w3id.org/postscale/row#";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(false)
            .get();

    private final LocalDate retrieved;
    private final UnaryOperator<String> conditions;

    /**
     * @param retrieved day on which the tables were retrieved; no figure was observed later, so a partial date such as a year
     *     that has not ended ends there
     * @param conditions from the text of a condition to the IRI of its tree
     */
    Tables(LocalDate retrieved, UnaryOperator<String> conditions) {
        this.retrieved = retrieved;
        this.conditions = conditions;
    }

    void read(Path file, TableImport table, Graph into) throws IOException {
        read(file, table, 0, into);
    }

    /**
     * Reads a table.
     *
     * @param first position of its first row among all rows of such tables
     */
    void read(Path file, TableImport table, long first, Graph into) throws IOException {
        try (var parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord record : parser) {
                if (!record.isConsistent()) {
                    throw new BuildException(file.getFileName() + ", row " + record.getRecordNumber() + ": "
                            + record.size() + " cells under "
                            + parser.getHeaderNames().size() + " column names");
                }
                read(record, parser.getHeaderNames(), table, first, into);
            }
        }
    }

    private void read(CSVRecord record, List<String> columns, TableImport table, long first, Graph into) {
        long position = first + record.getRecordNumber() - 1;
        var row = NodeFactory.createURI(ROW + table.table() + "/" + position);
        into.add(row, property("table"), text(table.table()));
        into.add(
                row,
                property("position"),
                NodeFactory.createLiteralDT(Long.toString(position), XSDDatatype.XSDinteger));
        for (String column : columns) {
            String cell = record.get(column).strip();
            if (!cell.isEmpty()) {
                read(row, column, cell, table, into);
            }
        }
    }

    private void read(Node row, String column, String cell, TableImport table, Graph into) {
        Character separator = table.separators().get(column);
        if (separator == null) {
            into.add(row, property(column), text(cell));
        } else {
            split(cell, separator).forEach(part -> into.add(row, property(column), text(part)));
        }
        TableImport.Moment moment = table.dates().get(column);
        if (moment != null) {
            PartialDate.of(cell)
                    .map(date -> day(date, moment))
                    .ifPresent(day -> into.add(
                            row,
                            property(column + ".day"),
                            NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)));
        }
        if (table.conditions().contains(column)) {
            into.add(row, property(column + ".condition"), NodeFactory.createURI(conditions.apply(cell)));
        }
    }

    private LocalDate day(PartialDate date, TableImport.Moment moment) {
        return switch (moment) {
            case DATE -> date.last();
            case OBSERVED -> date.last().isAfter(retrieved) ? retrieved : date.last();
            case SINCE -> date.first();
        };
    }

    /** The parts of a cell; a separator within brackets separates nothing. */
    static List<String> split(String cell, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : separator;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == cell.length() || (c == separator && depth <= 0)) {
                String part = cell.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    private static Node property(String column) {
        return NodeFactory.createURI(ROW + column);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }
}
