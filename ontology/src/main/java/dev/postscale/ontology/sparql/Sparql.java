package dev.postscale.ontology.sparql;

import dev.postscale.ontology.sparql.SparqlAnswer.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

/**
 * The door for questions in SPARQL 1.1. It only reads: updates, calls to other services and graphs from files or the network
 * are refused. Every query ends by the limits, which a watching thread enforces. Safe for use by many threads.
 */
public final class Sparql {
    private final DatasetGraph store;

    private Sparql(DatasetGraph store) {
        this.store = store;
    }

    /** The base that ships with this library; read on first use. */
    public static Sparql shipped() {
        return Shipped.DOOR;
    }

    private static final class Shipped {
        static final Sparql DOOR = of(StoreFile.shipped());
    }

    /** A door to a graph alone. */
    public static Sparql on(Graph graph) {
        return new Sparql(new DatasetGraphMapLink(graph));
    }

    private static Sparql of(StoreFile file) {
        Graph union = GraphMemFactory.createDefaultGraphSameTerm();
        file.graphs().values().forEach(statements -> statements.forEach(union::add));
        return of(union, file.graphs());
    }

    /**
     * A door to several graphs.
     *
     * @param union all their statements
     * @param graphs statements by name
     */
    public static Sparql of(Graph union, Map<String, List<Triple>> graphs) {
        DatasetGraph store = new DatasetGraphMapLink(union);
        graphs.forEach((name, statements) -> store.addGraph(NodeFactory.createURI(name), new LazyGraph(statements)));
        return new Sparql(store);
    }

    /** The union of all graphs, which is what queries see unless they name a graph. */
    public Graph union() {
        return store.getDefaultGraph();
    }

    /** The graphs by name, in the order of their names. */
    public Map<String, Graph> graphs() {
        var graphs = new TreeMap<String, Graph>();
        store.listGraphNodes().forEachRemaining(name -> graphs.put(name.getURI(), store.getGraph(name)));
        return graphs;
    }

    public SparqlAnswer query(String text) {
        return query(text, SparqlLimits.DEFAULT);
    }

    /**
     * Answers a query.
     *
     * @throws QueryRefusedException if it does not parse, would write or leave this store, or takes too long
     */
    public SparqlAnswer query(String text, SparqlLimits limits) {
        return query(text, Map.of(), limits);
    }

    /**
     * Answers a query whose parameters get other values than their usual ones. A parameter is a variable the query gives one
     * value: {@code VALUES ?strategy { psk:moe }}.
     *
     * @param values by parameter: names in full, texts bare, numbers and dates as they are written
     * @throws IllegalArgumentException if the query has no such parameter
     */
    public SparqlAnswer query(String text, Map<String, String> values, SparqlLimits limits) {
        Query query = Parameters.bound(SparqlGuard.admit(text, store), values);
        try (QueryExec execution = QueryExec.dataset(store)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return watched(execution, query, limits);
        }
    }

    /** Whether a parameter of the query stands for a thing rather than for a text or number. */
    public boolean takesThing(String text, String parameter) {
        Node usual = Parameters.of(SparqlGuard.admit(text, store)).get(parameter);
        return usual != null && usual.isURI();
    }

    /** Runs in a thread of its own: ARQ looks at its clock between solutions only, so one slow solution would never end. */
    private static SparqlAnswer watched(QueryExec execution, Query query, SparqlLimits limits) {
        var task = new FutureTask<>(() -> answer(execution, query, limits.rows()));
        var thread = new Thread(task, "sparql");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            execution.abort();
            thread.interrupt();
            throw tooLong(limits);
        } catch (InterruptedException e) {
            execution.abort();
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new QueryRefusedException("The query was interrupted.", "ask again.");
        } catch (ExecutionException e) {
            throw failure(e.getCause(), limits);
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause, SparqlLimits limits) {
        if (cause instanceof QueryCancelledException) {
            return tooLong(limits);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new QueryRefusedException(
                "The query failed: " + (cause == null ? "no reason given" : cause.getMessage()),
                "a function in it does not exist or got the wrong kind of value.");
    }

    private static QueryRefusedException tooLong(SparqlLimits limits) {
        return new QueryRefusedException(
                "The query took longer than " + limits.time().toMillis() + " ms.",
                "a triple pattern is missing that joins its parts, or the time limit is too low.");
    }

    private static SparqlAnswer answer(QueryExec execution, Query query, int limit) {
        if (query.isAskType()) {
            return SparqlAnswer.of(execution.ask());
        }
        if (query.isSelectType()) {
            var solutions = execution.select();
            var variables = solutions.getResultVars();
            return rows(
                    Form.SELECT,
                    variables.stream().map(Var::getVarName).toList(),
                    limit,
                    solutions,
                    solution -> variables.stream().map(solution::get).collect(Collectors.toCollection(ArrayList::new)));
        }
        var statements = query.isConstructType() ? execution.constructTriples() : execution.describeTriples();
        // A template repeats what several solutions say alike; a graph holds it once.
        var seen = new HashSet<Triple>();
        return rows(
                query.isConstructType() ? Form.CONSTRUCT : Form.DESCRIBE,
                List.of("subject", "predicate", "object"),
                limit,
                Iter.filter(statements, seen::add),
                statement -> List.of(statement.getSubject(), statement.getPredicate(), statement.getObject()));
    }

    private static <S> SparqlAnswer rows(
            Form form,
            List<String> columns,
            int limit,
            Iterator<S> solutions,
            Function<S, List<@Nullable Node>> cells) {
        List<List<@Nullable Node>> rows = new ArrayList<>();
        while (solutions.hasNext() && rows.size() < limit) {
            rows.add(cells.apply(solutions.next()));
        }
        return SparqlAnswer.of(form, columns, rows, solutions.hasNext());
    }
}
