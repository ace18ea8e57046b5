package dev.postscale.ontology.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Writes SPARQL 1.1 Query Results CSV; doubles pass through the one writer of numbers. */
final class SparqlCsv {
    private SparqlCsv() {}

    static String rows(List<String> columns, List<List<@Nullable Node>> cells) {
        var out = new StringBuilder();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<@Nullable Node> row : cells) {
                printer.printRecord(row.stream().map(SparqlCsv::field).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return out.toString();
    }

    private static String field(@Nullable Node node) {
        return node != null && node.isURI() ? node.getURI() : SparqlJson.plain(node);
    }
}
