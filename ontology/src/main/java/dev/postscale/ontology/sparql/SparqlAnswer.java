package dev.postscale.ontology.sparql;

import java.util.List;

/**
 * What a query answered.
 *
 * @param columns variables; of a graph subject, predicate and object; of a yes-or-no question none
 * @param rows cells for people: names shortened by the common prefixes, texts without quotes, unbound empty
 * @param truth yes or no, for ASK only
 * @param truncated whether the row limit cut the answer
 * @param json the answer as SPARQL 1.1 Query Results JSON, on one line
 */
public record SparqlAnswer(
        Form form, List<String> columns, List<List<String>> rows, boolean truth, boolean truncated, String json) {
    /** The four forms of a query. */
    public enum Form {
        SELECT,
        ASK,
        CONSTRUCT,
        DESCRIBE
    }

    public SparqlAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
