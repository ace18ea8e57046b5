package dev.postscale.ontology.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern IRI = Pattern.compile("https?://[^\\s\"<>]+");

    private final Graph all;
    private final Graph near = GraphMemFactory.createDefaultGraphSameTerm();
    /** What is described in full; of all else only the kind is known, and nothing can be found wrong with it. */
    private final Set<String> inFull = new HashSet<>();

    private Neighbourhood(Graph all) {
        this.all = all;
    }

    /**
     * The surroundings of statements.
     *
     * @param said the new statements
     * @param terms schema and vocabulary
     */
    static Neighbourhood of(Collection<Triple> said, Graph terms, Graph all) {
        var place = new Neighbourhood(all);
        GraphUtil.addInto(place.near, terms);
        place.add(said);
        return place;
    }

    Graph graph() {
        return near;
    }

    /** Whether a fault is one of the new statements or of what they mention; one that names nothing is taken for one. */
    boolean concerns(String fault) {
        Matcher named = IRI.matcher(fault);
        boolean any = false;
        while (named.find()) {
            any = true;
            if (inFull.contains(named.group().replaceAll("[.,:;]+$", ""))) {
                return true;
            }
        }
        return !any;
    }

    private void add(Collection<Triple> said) {
        Set<Node> mentioned = new LinkedHashSet<>();
        for (Triple triple : said) {
            near.add(triple);
            inFull.add(triple.getPredicate().getURI());
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
        inFull.add(node.toString());
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
