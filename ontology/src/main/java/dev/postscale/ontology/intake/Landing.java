package dev.postscale.ontology.intake;

import dev.postscale.ontology.build.CanonicalNumbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Writes claims into a graph of own facts, in the form in which the base states its own. */
final class Landing {
    private static final Node USD = NodeFactory.createLiteralString("USD");
    private static final String CLAIM = "https://w3id.org/postscale/id/claim/";
    private static final String PERIOD = "https://w3id.org/postscale/id/price-period/";

    private final Mapping mapping;
    private final RowReader reader;
    private final Graph base;
    private final Graph into;
    private final Node source;

    /**
     * @param source IRI of the source of all claims
     * @param base what is known without the file that is written to
     */
    Landing(Mapping mapping, RowReader reader, Node source, Graph base, Graph into) {
        this.mapping = mapping;
        this.reader = reader;
        this.source = source;
        this.base = base;
        this.into = into;
    }

    void add(List<IntakeClaim> claims, String fetched, String file, String digest) {
        if (claims.isEmpty()) {
            return;
        }
        add(source, RDF.type.asNode(), term("ps:Source"));
        text(source, "dcterms:title", mapping.title() + ", " + file);
        into.find(source, term("dcterms:identifier"), null).toList().forEach(into::delete);
        text(source, "dcterms:identifier", "sha256:" + digest);
        text(source, "dcterms:license", mapping.licence());
        date(source, "dcterms:issued", fetched);
        add(source, term("rdfs:seeAlso"), NodeFactory.createURI(mapping.home()));
        Map<String, Node> periods = new LinkedHashMap<>();
        for (IntakeClaim claim : claims) {
            if (mapping.thing().kind().isPrice()) {
                offering(claim);
                periods.computeIfAbsent(claim.stem(), stem -> period(claim));
            }
            claim(claim, periods.get(claim.stem()));
        }
    }

    private void offering(IntakeClaim claim) {
        Node offering = NodeFactory.createURI(claim.thing());
        boolean known = base.contains(offering, RDF.type.asNode(), null);
        if (!known) {
            add(offering, RDF.type.asNode(), term("ps:Offering"));
            into.add(offering, term("rdfs:label"), NodeFactory.createLiteralLang(claim.label(), "en"));
            into.add(offering, term("rdfs:label"), NodeFactory.createLiteralLang(claim.label(), "zh"));
        }
        if (!claim.offered().isEmpty() && !base.contains(offering, term("ps:offers"), null)) {
            add(offering, term("ps:offers"), NodeFactory.createURI(claim.offered()));
        }
    }

    private Node period(IntakeClaim claim) {
        Node period = NodeFactory.createURI(PERIOD + claim.stem());
        add(period, RDF.type.asNode(), term("ps:PricePeriod"));
        add(period, term("ps:periodOf"), NodeFactory.createURI(claim.thing()));
        add(period, term("ps:priceCategory"), category());
        add(period, term("ps:verification"), term("psk:verified-partly"));
        if (!claim.from().isEmpty()) {
            date(period, "schema:validFrom", claim.from());
        }
        if (!claim.until().isEmpty()) {
            date(period, "schema:validThrough", claim.until());
        }
        return period;
    }

    private Node category() {
        Node notation = NodeFactory.createLiteralString(mapping.thing().category());
        return base
                .find(null, term("skos:notation"), notation)
                .mapWith(Triple::getSubject)
                .filterKeep(concept -> base.contains(concept, term("skos:inScheme"), term("psk:price-categories")))
                .toList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The mapping (" + mapping.name()
                        + ") names the category " + mapping.thing().category()
                        + ", which the base does not know.\nMaybe it is misspelt."));
    }

    /** The name of a claim: the same for the same thing, metric and day, so that a later reading takes its place. */
    Node name(IntakeClaim claim) {
        return NodeFactory.createURI(CLAIM + claim.stem() + "-" + reader.notation(claim.metric()));
    }

    private void claim(IntakeClaim claim, @org.jspecify.annotations.Nullable Node period) {
        Node node = name(claim);
        into.find(node, null, null).toList().forEach(into::delete);
        add(
                node,
                RDF.type.asNode(),
                term(mapping.thing().kind().isPrice() ? "ps:PriceObservation" : "ps:QuantityClaim"));
        add(
                node,
                term(mapping.thing().kind().isPrice() ? "ps:priceOf" : "ps:about"),
                NodeFactory.createURI(claim.thing()));
        add(node, term("ps:metric"), NodeFactory.createURI(claim.metric()));
        number(node, "ps:value", claim.value());
        if (!Double.isNaN(claim.low())) {
            number(node, "ps:lower", claim.low());
            number(node, "ps:upper", claim.high());
            add(node, term("ps:intervalKind"), term("psk:interval-range"));
        }
        add(node, term("qudt:hasUnit"), NodeFactory.createURI(claim.unit()));
        if (period != null) {
            add(node, term("ps:duringPeriod"), period);
            add(node, term("schema:priceCurrency"), USD);
        }
        add(node, term("ps:confidence"), NodeFactory.createURI(claim.confidence()));
        add(node, term("ps:evidenceKind"), NodeFactory.createURI(mapping.grade().evidence()));
        add(node, term("ps:verification"), term("psk:verified-partly"));
        add(node, term("ps:status"), term("psk:status-accepted"));
        add(
                node,
                term("ps:priority"),
                NodeFactory.createLiteralDT(Long.toString(mapping.grade().priority()), XSDDatatype.XSDinteger));
        date(node, "ps:observedOn", claim.observed());
        text(node, "ps:locator", claim.place());
        add(node, term("prov:hadPrimarySource"), source);
    }

    private static Node term(String shortened) {
        return KnownValues.term(shortened);
    }

    private void add(Node subject, Node property, Node object) {
        into.add(subject, property, object);
    }

    private void text(Node subject, String property, String text) {
        into.add(subject, term(property), NodeFactory.createLiteralString(text));
    }

    private void date(Node subject, String property, String day) {
        into.add(subject, term(property), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }

    private void number(Node subject, String property, double value) {
        into.add(
                subject,
                term(property),
                NodeFactory.createLiteralDT(CanonicalNumbers.lexical(value), XSDDatatype.XSDdouble));
    }
}
