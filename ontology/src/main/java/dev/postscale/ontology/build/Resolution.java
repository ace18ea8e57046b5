package dev.postscale.ontology.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Settles anew which claims stand, for the subjects that own facts mention and for no other.
 *
 * @param removed statements that no longer hold
 * @param added statements that hold instead
 */
record Resolution(Set<Triple> removed, Set<Triple> added) {
    /** What follows for the subjects that these graphs make claims about. */
    static Resolution of(List<Graph> own, Graph terms, Graph all, Path queries) throws IOException {
        Set<Node> subjects = subjects(own, all);
        Graph local = GraphMemFactory.createDefaultGraphSameTerm();
        GraphUtil.addInto(local, terms);
        var removed = new LinkedHashSet<Triple>();
        Set<Node> shortcuts = new HashSet<>();
        all.find(null, Own.term("ps:materialisedAs"), null)
                .forEachRemaining(triple -> shortcuts.add(triple.getObject()));
        for (Node subject : subjects) {
            all.find(subject, null, null)
                    .filterKeep(triple -> shortcuts.contains(triple.getPredicate())
                            || triple.getPredicate().equals(Own.term("ps:resolvedFrom")))
                    .forEachRemaining(removed::add);
            for (Triple about : all.find(null, Own.term("ps:about"), subject).toList()) {
                Node claim = about.getSubject();
                all.find(claim, null, null).forEachRemaining(triple -> {
                    if (triple.getPredicate().equals(Own.term("ps:outrankedBy"))) {
                        removed.add(triple);
                    } else {
                        local.add(triple);
                    }
                });
                all.find(null, Own.term("ps:supersedes"), claim).forEachRemaining(local::add);
            }
        }
        Graph found = Answers.construct(Files.readString(queries.resolve("build/outranked.rq")), local);
        GraphUtil.addInto(local, found);
        GraphUtil.addInto(found, Answers.construct(Files.readString(queries.resolve("build/resolve.rq")), local));
        var added = new LinkedHashSet<Triple>();
        found.stream().forEach(added::add);
        var stays = new HashSet<>(added);
        stays.retainAll(removed);
        removed.removeAll(stays);
        added.removeAll(stays);
        return new Resolution(removed, added);
    }

    private static Set<Node> subjects(List<Graph> own, Graph all) {
        var subjects = new LinkedHashSet<Node>();
        for (Graph graph : own) {
            graph.stream().map(Triple::getSubject).distinct().forEach(claim -> all.find(
                            claim, Own.term("ps:about"), null)
                    .forEachRemaining(triple -> subjects.add(triple.getObject())));
            graph.find(null, Own.term("ps:supersedes"), null)
                    .forEachRemaining(superseding -> all.find(superseding.getObject(), Own.term("ps:about"), null)
                            .forEachRemaining(triple -> subjects.add(triple.getObject())));
        }
        return subjects;
    }

    void apply(Graph all) {
        removed.forEach(all::delete);
        added.forEach(all::add);
    }
}
