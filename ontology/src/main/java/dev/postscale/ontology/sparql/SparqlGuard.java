package dev.postscale.ontology.sparql;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateFactory;

/** Decides which queries may run: those that parse as SPARQL 1.1, only read, and stay within the store. */
final class SparqlGuard {
    private static final int LONGEST = 100_000;
    /** Names and texts of a query as Jena prints it: within them a keyword is no keyword. */
    private static final Pattern QUOTED = Pattern.compile("<[^>]*>|\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");

    private static final Pattern SERVICE = Pattern.compile("(?<![?$\\w:@-])SERVICE(?![\\w:-])");
    /** Jena loads classes named by such functions; the others match patterns that nothing could stop. */
    private static final Pattern CODE = Pattern.compile(
            "<(?:java|js):|xpath-functions#(?:matches|replace|tokenize|analyze-string)>|/ARQ/property#strSplit>",
            Pattern.CASE_INSENSITIVE);

    private SparqlGuard() {}

    /** A query for a store here, which may read from its graphs only. */
    static Query admit(String text, DatasetGraph store) {
        Query query = admit(text);
        graphs(query)
                .filter(graph -> !store.containsGraph(NodeFactory.createURI(graph)))
                .findFirst()
                .ifPresent(graph -> {
                    throw new QueryRefusedException(
                            "The query reads FROM <" + graph + ">, which is no graph of this base.",
                            "leave FROM out: the whole base is the default.");
                });
        return query;
    }

    /** A query for an endpoint elsewhere, whose graphs are its own; but files are not asked of it either. */
    static Query admitElsewhere(String text) {
        Query query = admit(text);
        graphs(query)
                .filter(graph -> !graph.startsWith("http:") && !graph.startsWith("https:") && !graph.startsWith("urn:"))
                .findFirst()
                .ifPresent(graph -> {
                    throw new QueryRefusedException(
                            "The query reads FROM <" + graph + ">, which is no name of a graph.", "leave FROM out.");
                });
        return query;
    }

    private static Stream<String> graphs(Query query) {
        return Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream());
    }

    private static Query admit(String text) {
        if (text.length() > LONGEST) {
            throw new QueryRefusedException(
                    "The query has " + text.length() + " characters; the limit is " + LONGEST + ".",
                    "split it into several.");
        }
        Query query = parse(text);
        String expanded = expanded(query);
        if (SERVICE.matcher(QUOTED.matcher(expanded).replaceAll(" ")).find()) {
            throw new QueryRefusedException(
                    "The query calls another endpoint (SERVICE); this door leads nowhere else.",
                    "the part inside SERVICE { } can be asked there directly.");
        }
        if (CODE.matcher(expanded).find()) {
            throw new QueryRefusedException(
                    "The query calls program code (java: or js:) or a function of another language; only the functions of SPARQL 1.1 run here.",
                    "one of those does it.");
        }
        return query;
    }

    private static Query parse(String text) {
        var query = QueryFactory.create();
        query.setPrefixMapping(common());
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            if (isUpdate(text)) {
                throw new QueryRefusedException(
                        "The query would change the base (an update); this door only reads.",
                        "an overlay file holds your own facts.");
            }
            throw new QueryRefusedException(
                    "The query does not parse"
                            + (e.getLine() > 0 ? " at line " + e.getLine() + ", column " + e.getColumn() : "") + ": "
                            + firstLine(e.getMessage()),
                    "a bracket, a dot or a prefix is missing; known prefixes: "
                            + String.join(
                                    " ",
                                    Prefixes.common().keySet().stream().sorted().toList()));
        } catch (QueryException e) {
            throw new QueryRefusedException(
                    "The query is not SPARQL 1.1: " + firstLine(e.getMessage()),
                    "a variable is used outside the group that binds it.");
        }
    }

    private static boolean isUpdate(String text) {
        try {
            var update = UpdateFactory.create();
            update.setPrefixMapping(common());
            UpdateFactory.parse(update, text);
            return update.iterator().hasNext();
        } catch (QueryException e) {
            return false;
        }
    }

    private static PrefixMappingImpl common() {
        var prefixes = new PrefixMappingImpl();
        prefixes.setNsPrefixes(Prefixes.common());
        return prefixes;
    }

    /** The query with every name written in full. */
    private static String expanded(Query query) {
        var copy = query.cloneQuery();
        copy.setPrefixMapping(new PrefixMappingImpl());
        return copy.serialize();
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        return message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("").strip();
    }
}
