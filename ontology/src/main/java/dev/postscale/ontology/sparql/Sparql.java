package dev.postscale.ontology.sparql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * The door for questions in SPARQL 1.1. It only reads: updates, calls to other services and graphs from files or the network
 * are refused. Every query ends by the limits, which a watching thread enforces. Safe for use by many threads.
 */
public final class Sparql implements Door {
    private final DatasetGraph store;
    /** Whether it is a database, which is read in transactions and has its union as a graph of its own. */
    private final boolean onDisk;

    private Sparql(DatasetGraph store) {
        this(store, false);
    }

    private Sparql(DatasetGraph store, boolean onDisk) {
        this.store = store;
        this.onDisk = onDisk;
    }

    /** A door to a database on disk, whose union of graphs is what queries see unless they name one. */
    public static Sparql onDisk(DatasetGraph database) {
        return new Sparql(database, true);
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
        return onDisk ? new DiskGraph(store, DatasetGraph::getUnionGraph) : store.getDefaultGraph();
    }

    /** The graphs by name, in the order of their names. */
    public Map<String, Graph> graphs() {
        var graphs = new TreeMap<String, Graph>();
        reading(() -> {
            store.listGraphNodes()
                    .forEachRemaining(name -> graphs.put(
                            name.getURI(),
                            onDisk ? new DiskGraph(store, all -> all.getGraph(name)) : store.getGraph(name)));
            return graphs;
        });
        return graphs;
    }

    /** Reads from the store, in a transaction where it needs one. */
    private <T> T reading(Supplier<T> read) {
        return onDisk ? Txn.calculateRead(store, read) : read.get();
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
    @Override
    public SparqlAnswer query(String text, Map<String, String> values, SparqlLimits limits) {
        Query query = PatientRegex.in(Parameters.bound(admitted(text), values));
        try (QueryExec execution = QueryExec.dataset(store)
                .query(query)
                .set(ARQ.httpServiceAllowed, false)
                .set(TDB2.symUnionDefaultGraph, onDisk)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Watch.run(execution, query, limits, read -> () -> reading(read), Sparql::failure);
        }
    }

    /** Whether a parameter of the query stands for a thing rather than for a text or number. */
    public boolean takesThing(String text, String parameter) {
        Node usual = Parameters.of(admitted(text)).get(parameter);
        return usual != null && usual.isURI();
    }

    private Query admitted(String text) {
        return reading(() -> SparqlGuard.admit(text, store));
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return new QueryRefusedException(
                "The query failed: " + (cause == null ? "no reason given" : cause.getMessage()),
                "a function in it does not exist or got the wrong kind of value.");
    }
}
