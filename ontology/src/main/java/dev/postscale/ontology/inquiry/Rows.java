package dev.postscale.ontology.inquiry;

import dev.postscale.ontology.facts.KnowledgeException;
import dev.postscale.ontology.sparql.Sparql;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Rows of the answer to a query of the folder kb, by the names of its variables. */
record Rows(List<String> columns, List<String> cells) {
    static final SparqlLimits LIMITS = new SparqlLimits(SparqlLimits.MOST_ROWS, Duration.ofMinutes(1));

    static List<Rows> of(String name, Map<String, String> values, Sparql store) {
        String text = ShippedQuery.text("/ontology/queries/kb/" + name);
        if (text.isEmpty()) {
            throw new KnowledgeException("The query kb/" + name + ".rq is missing.\nMaybe rebuild it: mvn package.");
        }
        return of(store.query(text, values, LIMITS));
    }

    static List<Rows> of(SparqlAnswer answer) {
        return answer.rows().stream()
                .map(cells -> new Rows(answer.columns(), cells))
                .toList();
    }

    String text(String column) {
        return cells.get(columns.indexOf(column));
    }

    /** A number, NaN where none is bound. */
    double number(String column) {
        String text = text(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    boolean truth(String column) {
        return text(column).equals("true");
    }

    /** Several texts of one cell, which the query joined by vertical lines. */
    List<String> list(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }
}
