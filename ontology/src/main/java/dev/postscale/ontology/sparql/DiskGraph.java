package dev.postscale.ontology.sparql;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph of a database that is read in transactions; each look-up is one of its own unless one is open. */
final class DiskGraph extends GraphBase {
    private final DatasetGraph store;
    private final Function<DatasetGraph, Graph> view;

    DiskGraph(DatasetGraph store, Function<DatasetGraph, Graph> view) {
        this.store = store;
        this.view = view;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        List<Triple> found =
                Txn.calculateRead(store, () -> view.apply(store).find(pattern).toList());
        return WrappedIterator.create(found.iterator());
    }

    @Override
    protected int graphBaseSize() {
        return Txn.calculateRead(store, () -> view.apply(store).size());
    }
}
