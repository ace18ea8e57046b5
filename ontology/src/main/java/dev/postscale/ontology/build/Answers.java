package dev.postscale.ontology.build;

import dev.postscale.ontology.facts.FactTable;
import dev.postscale.ontology.facts.RecordMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** Answers of queries on one graph. All shipped queries are plain SPARQL 1.1, so that any endpoint can answer them. */
public final class Answers {
    private Answers() {}

    static Graph construct(String query, Graph on) {
        try (var execution = execution(query, on)) {
            return execution.construct();
        }
    }

    static List<Binding> select(String query, Graph on) {
        try (var execution = execution(query, on)) {
            var rows = new ArrayList<Binding>();
            execution.select().forEachRemaining(rows::add);
            return rows;
        }
    }

    /** The answer of a mapping query as the table of its record type. */
    public static FactTable table(RecordMapper<?> mapper, String query, Graph on) {
        var parsed = QueryFactory.create(query, Syntax.syntaxSPARQL_11);
        if (!parsed.getResultVars().equals(mapper.columns())) {
            throw new BuildException("map/" + mapper.name() + ".rq answers " + parsed.getResultVars()
                    + "; the components of the record are " + mapper.columns());
        }
        var variables = mapper.columns().stream().map(Var::alloc).toList();
        var rows = new ArrayList<List<Object>>();
        for (Binding answer : select(query, on)) {
            var cells = new ArrayList<Object>(variables.size());
            for (int column = 0; column < variables.size(); column++) {
                Node node = answer.get(variables.get(column));
                cells.add(mapper.isNumber(column) ? number(node, mapper, answer) : text(node));
            }
            rows.add(List.copyOf(cells));
        }
        return new FactTable(mapper.name(), mapper.columns(), rows);
    }

    private static Double number(@org.jspecify.annotations.Nullable Node node, RecordMapper<?> mapper, Binding answer) {
        if (node == null) {
            return Double.NaN;
        }
        if (node.isLiteral() && node.getLiteralValue() instanceof Number number) {
            return number.doubleValue();
        }
        throw new BuildException(
                "map/" + mapper.name() + ".rq answers " + node + " where a number is due, in " + answer);
    }

    private static String text(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "";
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private static QueryExec execution(String query, Graph on) {
        return QueryExec.graph(on)
                .query(QueryFactory.create(query, Syntax.syntaxSPARQL_11))
                .build();
    }
}
