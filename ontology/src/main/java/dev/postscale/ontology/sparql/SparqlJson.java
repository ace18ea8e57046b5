package dev.postscale.ontology.sparql;

import dev.postscale.quantity.Numbers;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes SPARQL 1.1 Query Results JSON on one line. Numbers of type double pass through the one writer of numbers, since what
 * Java prints for a computed double differs between JDKs.
 */
final class SparqlJson {
    private final StringBuilder out = new StringBuilder();

    private SparqlJson() {}

    static String truth(boolean truth) {
        return "{\"head\":{},\"boolean\":" + truth + "}";
    }

    static String rows(List<String> columns, List<List<@Nullable Node>> cells) {
        var json = new SparqlJson();
        json.out.append("{\"head\":{\"vars\":[");
        String comma = "";
        for (String column : columns) {
            string(json.out.append(comma), column);
            comma = ",";
        }
        json.out.append("]},\"results\":{\"bindings\":[");
        comma = "";
        for (List<@Nullable Node> row : cells) {
            json.out.append(comma);
            json.row(columns, row);
            comma = ",";
        }
        return json.out.append("]}}").toString();
    }

    private void row(List<String> columns, List<@Nullable Node> row) {
        out.append('{');
        String comma = "";
        for (int column = 0; column < row.size(); column++) {
            Node node = row.get(column);
            if (node != null) {
                string(out.append(comma), columns.get(column)).append(':');
                term(node);
                comma = ",";
            }
        }
        out.append('}');
    }

    /** A cell for people. */
    static String plain(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI()) {
            return Prefixes.shorten(node.getURI());
        }
        return node.isLiteral() ? lexical(node) : "_:" + node.getBlankNodeLabel();
    }

    private void term(Node node) {
        if (node.isURI()) {
            member("type", "uri", "{");
            member("value", node.getURI(), ",");
        } else if (node.isBlank()) {
            member("type", "bnode", "{");
            member("value", node.getBlankNodeLabel(), ",");
        } else {
            member("type", "literal", "{");
            member("value", lexical(node), ",");
            if (!node.getLiteralLanguage().isEmpty()) {
                member("xml:lang", node.getLiteralLanguage(), ",");
            } else if (!XSDDatatype.XSDstring.getURI().equals(node.getLiteralDatatypeURI())) {
                member("datatype", node.getLiteralDatatypeURI(), ",");
            }
        }
        out.append('}');
    }

    private static String lexical(Node literal) {
        boolean number = XSDDatatype.XSDdouble.getURI().equals(literal.getLiteralDatatypeURI());
        if (number && literal.getLiteralValue() instanceof Double value && Double.isFinite(value)) {
            return Numbers.write(value);
        }
        return literal.getLiteralLexicalForm();
    }

    private void member(String name, String value, String before) {
        string(out.append(before), name).append(':');
        string(out, value);
    }

    private static StringBuilder string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !paired(text, i))) {
                        out.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"');
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
