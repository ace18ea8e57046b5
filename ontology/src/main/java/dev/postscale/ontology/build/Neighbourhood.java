package dev.postscale.ontology.build;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * What must be known of a base to judge a few new statements: they, the terms, whatever they mention with its rivals and
 * namesakes, and the kinds of what those mention. A quality query finds there what it would find of them in the whole base,
 * in a fraction of the time.
 */
final class Neighbourhood {
    private final Graph all;
    private final Graph near = GraphMemFactory.createDefaultGraphSameTerm();

    private Neighbourhood(Graph all) {
        this.all = all;
    }

    /**
     * The surroundings of statements.
     *
     * @param said the new statements
     * @param terms schema and vocabulary
     */
    static Graph of(Collection<Triple> said, Graph terms, Graph all) {
        var place = new Neighbourhood(all);
        GraphUtil.addInto(place.near, terms);
        place.add(said);
        return place.near;
    }

    private void add(Collection<Triple> said) {
        Set<Node> mentioned = new LinkedHashSet<>();
        for (Triple triple : said) {
            near.add(triple);
            mentioned.add(triple.getSubject());
            mentioned.add(triple.getObject());
            if (triple.getPredicate().equals(Own.term("skos:notation"))) {
                all.find(null, triple.getPredicate(), triple.getObject())
                        .forEachRemaining(same -> mentioned.add(same.getSubject()));
            }
        }
        mentioned.removeIf(node -> node.isLiteral() || isTerm(node));
        mentioned.forEach(this::described);
        for (Node node : mentioned) {
            all.find(node, Own.term("ps:resolvedFrom"), null).forEachRemaining(from -> described(from.getObject()));
            if (all.contains(node, Own.term("ps:resolvedFrom"), null)) {
                all.find(null, Own.term("ps:about"), node).forEachRemaining(claim -> described(claim.getSubject()));
            }
        }
        kinds();
    }

    /** Classes and properties are mentioned by everything and described by the terms. */
    private boolean isTerm(Node node) {
        return near.contains(node, Own.term("rdfs:isDefinedBy"), null);
    }

    private void described(Node node) {
        all.find(node, null, null).forEachRemaining(near::add);
    }

    private void kinds() {
        List<Node> objects = near.stream()
                .map(Triple::getObject)
                .filter(node -> !node.isLiteral())
                .distinct()
                .toList();
        objects.forEach(node -> all.find(node, RDF.type.asNode(), null).forEachRemaining(near::add));
    }
}
