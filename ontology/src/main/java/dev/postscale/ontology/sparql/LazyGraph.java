package dev.postscale.ontology.sparql;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/** A graph whose indexes are made when it is first asked by its own name; most queries ask the union only. */
final class LazyGraph extends GraphBase {
    private final List<Triple> statements;
    private volatile @Nullable Graph indexed;

    LazyGraph(List<Triple> statements) {
        this.statements = statements;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return indexed().find(pattern);
    }

    @Override
    protected int graphBaseSize() {
        return statements.size();
    }

    private Graph indexed() {
        Graph graph = indexed;
        if (graph == null) {
            synchronized (statements) {
                graph = indexed;
                if (graph == null) {
                    graph = GraphMemFactory.createDefaultGraphSameTerm();
                    statements.forEach(graph::add);
                    indexed = graph;
                }
            }
        }
        return graph;
    }
}
