package dev.postscale.ontology.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.datatypes.DatatypeFormatException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The parameters of a query: variables that it gives one value by {@code VALUES ?x { usual }}. Such a query runs as it stands
 * on any endpoint; another value replaces the usual one in the parsed query, never in its text.
 */
final class Parameters {
    private Parameters() {}

    /** The parameters and their usual values, in the order of the query. */
    static Map<String, Node> of(Query query) {
        var parameters = new LinkedHashMap<String, Node>();
        if (query.getQueryPattern() != null) {
            collect(query, parameters);
        }
        return parameters;
    }

    private static void collect(Query query, Map<String, Node> parameters) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementData data) {
                if (isParameter(data)) {
                    Var variable = data.getVars().get(0);
                    parameters.putIfAbsent(
                            variable.getVarName(), data.getRows().get(0).get(variable));
                }
            }

            @Override
            public void visit(ElementSubQuery inner) {
                collect(inner.getQuery(), parameters);
            }
        });
    }

    /**
     * The query with other values.
     *
     * @param values by parameter: names in full, texts bare, numbers and dates as they are written
     */
    static Query bound(Query query, Map<String, String> values) {
        if (values.isEmpty()) {
            return query;
        }
        Map<String, Node> usual = of(query);
        var nodes = new LinkedHashMap<Var, Node>();
        values.forEach((name, value) -> {
            Node given = usual.get(name);
            if (given == null) {
                throw new IllegalArgumentException("The query has no parameter (" + name + ")."
                        + (usual.isEmpty() ? "" : "\nMaybe " + String.join(", ", usual.keySet()) + "."));
            }
            nodes.put(Var.alloc(name), like(given, name, value));
        });
        return QueryTransformOps.transform(
                query,
                new ElementTransformCopyBase() {
                    @Override
                    public Element transform(ElementData data) {
                        Node node = isParameter(data) ? nodes.get(data.getVars().get(0)) : null;
                        return node == null ? data : one(data.getVars().get(0), node);
                    }
                },
                new ExprTransformCopy());
    }

    private static boolean isParameter(ElementData data) {
        return data.getVars().size() == 1 && data.getRows().size() == 1;
    }

    private static ElementData one(Var variable, Node node) {
        var data = new ElementData();
        data.add(variable);
        Binding row = BindingFactory.binding(variable, node);
        data.add(row);
        return data;
    }

    /** A value of the same kind as the usual one. */
    private static Node like(Node usual, String name, String value) {
        if (usual.isURI()) {
            return NodeFactory.createURI(value);
        }
        Node node = usual.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralDT(value, usual.getLiteralDatatype())
                : NodeFactory.createLiteralLang(value, usual.getLiteralLanguage());
        try {
            node.getLiteralValue();
        } catch (DatatypeFormatException e) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") of the parameter " + name + " must be like "
                            + usual.getLiteralLexicalForm() + ".",
                    e);
        }
        return node;
    }
}
