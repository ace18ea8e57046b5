package dev.postscale.ontology.sparql;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** What a query answered: rows of a selection, statements of a graph, or yes or no. */
public final class SparqlAnswer {
    private final Form form;
    private final List<String> columns;
    private final List<List<@Nullable Node>> cells;
    private final boolean truth;
    private final boolean truncated;

    private SparqlAnswer(
            Form form, List<String> columns, List<List<@Nullable Node>> cells, boolean truth, boolean truncated) {
        this.form = form;
        this.columns = List.copyOf(columns);
        this.cells = cells;
        this.truth = truth;
        this.truncated = truncated;
    }

    static SparqlAnswer of(boolean truth) {
        return new SparqlAnswer(Form.ASK, List.of(), List.of(), truth, false);
    }

    /** An answer in rows, each with a cell for every column; a cell is null where nothing is bound. */
    static SparqlAnswer of(Form form, List<String> columns, List<List<@Nullable Node>> cells, boolean truncated) {
        return new SparqlAnswer(form, columns, cells, false, truncated);
    }

    /** The four forms of a query. */
    public enum Form {
        SELECT,
        ASK,
        CONSTRUCT,
        DESCRIBE;

        /** Whether the answer is statements of a graph. */
        public boolean isGraph() {
            return this == CONSTRUCT || this == DESCRIBE;
        }
    }

    public Form form() {
        return form;
    }

    /** Variables; of a graph subject, predicate and object; of a yes-or-no question none. */
    public List<String> columns() {
        return columns;
    }

    /** Cells for people: names shortened by the common prefixes, texts without quotes, unbound empty. */
    public List<List<String>> rows() {
        return cells.stream()
                .map(row -> row.stream().map(SparqlJson::plain).toList())
                .toList();
    }

    /** Yes or no, for ASK only. */
    public boolean truth() {
        return truth;
    }

    /** Whether the row limit cut the answer. */
    public boolean truncated() {
        return truncated;
    }

    /** SPARQL 1.1 Query Results JSON, on one line; a graph is rows of its statements. */
    public String json() {
        return form == Form.ASK ? SparqlJson.truth(truth) : SparqlJson.rows(columns, cells);
    }

    /** SPARQL 1.1 Query Results CSV: names in full, numbers and texts bare. */
    public String csv() {
        return form == Form.ASK ? truth + "\r\n" : SparqlCsv.rows(columns, cells);
    }

    /**
     * Turtle with the common prefixes, sorted, so that equal graphs are equal texts.
     *
     * @throws IllegalArgumentException if the answer is no graph
     */
    public String turtle() {
        if (!form.isGraph()) {
            throw new IllegalArgumentException("The answer of " + form
                    + " is no graph, so it cannot be written as Turtle (ttl).\nMaybe ask with CONSTRUCT or DESCRIBE.");
        }
        return TurtleText.of(cells.stream().map(SparqlAnswer::statement).toList());
    }

    private static Triple statement(List<@Nullable Node> row) {
        return Triple.create(
                Objects.requireNonNull(row.get(0)),
                Objects.requireNonNull(row.get(1)),
                Objects.requireNonNull(row.get(2)));
    }
}
