package dev.postscale.ontology.build;

import dev.postscale.ontology.sparql.Prefixes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * One file of own facts as a graph, put into the form in which the base states its own: conditions in words become trees,
 * whole and decimal numbers doubles where a double is meant.
 */
record Own(String name, Graph graph) {
    private static final Set<String> DOUBLES = Set.of("value", "lower", "upper", "factor", "minimum", "maximum");

    /** Where things of a class are named, since records find them there. */
    private static final Map<String, String> HOMES = Map.of(
            "ps:Model",
            "mod:",
            "ps:Accelerator",
            "acc:",
            "ps:Claim",
            "clm:",
            "ps:Source",
            "src:",
            "ps:PricePeriod",
            "per:",
            "ps:Condition",
            "cond:",
            "ps:DeploymentTarget",
            "tgt:",
            "ps:Strategy",
            "psk:");

    static Node term(String shortened) {
        return NodeFactory.createURI(Prefixes.expand(shortened));
    }

    void settle(ConditionText language) {
        doubles();
        conditions(language);
    }

    private void doubles() {
        for (String property : DOUBLES) {
            for (Triple triple : graph.find(null, term("ps:" + property), null).toList()) {
                Node value = triple.getObject();
                if (value.isLiteral() && value.getLiteralValue() instanceof Number number) {
                    graph.delete(triple);
                    graph.add(
                            triple.getSubject(),
                            triple.getPredicate(),
                            NodeFactory.createLiteralDT(
                                    CanonicalNumbers.lexical(number.doubleValue()), XSDDatatype.XSDdouble));
                }
            }
        }
    }

    /** A node that only has a text is the tree of that text. */
    private void conditions(ConditionText language) {
        for (Triple said : graph.find(null, term("ps:conditionText"), null).toList()) {
            Node node = said.getSubject();
            if (!graph.contains(node, RDF.type.asNode(), null)
                    && said.getObject().isLiteral()) {
                var model = ModelFactory.createDefaultModel();
                Node tree = language.parse(said.getObject().getLiteralLexicalForm())
                        .addTo(model)
                        .asNode();
                graph.delete(said);
                for (Triple use : graph.find(null, null, node).toList()) {
                    graph.delete(use);
                    graph.add(use.getSubject(), use.getPredicate(), tree);
                }
                model.getGraph().stream().forEach(graph::add);
            }
        }
    }

    /** What cannot be in a file of own facts, whatever the shapes say. */
    Stream<String> misplaced(Graph all) {
        Stream<String> terms = graph.stream()
                .map(Triple::getSubject)
                .distinct()
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Prefixes.expand("ps:")))
                .map(subject ->
                        Prefixes.shorten(subject.getURI()) + ": own facts cannot change the terms of the schema.");
        return Stream.concat(
                terms,
                HOMES.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(home -> graph.stream()
                        .map(Triple::getSubject)
                        .distinct()
                        .filter(subject -> all.contains(subject, RDF.type.asNode(), term(home.getKey())))
                        .filter(subject -> !isIn(subject, Prefixes.expand(home.getValue())))
                        .map(subject -> subject + ": a " + home.getKey() + " must be named in "
                                + Prefixes.expand(home.getValue()) + " (prefix " + home.getValue() + ").")));
    }

    private static boolean isIn(Node subject, String home) {
        return subject.isURI() && subject.getURI().startsWith(home);
    }

    @Nullable
    static Node object(Graph graph, Node subject, Node predicate) {
        var found = graph.find(subject, predicate, null);
        return found.hasNext() ? found.next().getObject() : null;
    }
}
