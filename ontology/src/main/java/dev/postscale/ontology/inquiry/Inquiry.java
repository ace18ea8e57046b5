package dev.postscale.ontology.inquiry;

import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.SourceFact;
import dev.postscale.ontology.build.Inspection;
import dev.postscale.ontology.inquiry.ClaimRecord.Link;
import dev.postscale.ontology.inquiry.ClaimRecord.Origin;
import dev.postscale.ontology.inquiry.Description.Mention;
import dev.postscale.ontology.inquiry.Description.Property;
import dev.postscale.ontology.inquiry.Disagreement.Side;
import dev.postscale.ontology.inquiry.Statistics.Count;
import dev.postscale.ontology.inquiry.Statistics.Measure;
import dev.postscale.ontology.sparql.Prefixes;
import dev.postscale.ontology.sparql.SparqlAnswer;
import dev.postscale.ontology.sparql.SparqlLimits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The door for questions about a knowledge base: all are asked of its store, by the queries of the folders kb and competency.
 */
public final class Inquiry {
    /** Twelve digits are written, so a number read back may be off by half of the last. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_CLAIMS = 40;
    private static final Set<String> LINKS_SHOWN_ELSEWHERE = Set.of("about", "source", "stated in");

    private final KnowledgeBase base;
    private final ThingNames names;

    private Inquiry(KnowledgeBase base) {
        this.base = base;
        this.names = new ThingNames(base);
    }

    public static Inquiry of(KnowledgeBase base) {
        return new Inquiry(base);
    }

    /** How much there is of each kind, and how good it is. */
    public Statistics statistics() {
        List<Count> classes = rows("classes", Map.of()).stream()
                .map(row -> new Count(named(row, "class", "en", "zh"), (long) row.number("count")))
                .toList();
        List<Count> graphs = rows("graphs", Map.of()).stream()
                .map(row -> new Count(new Named(row.text("graph"), "", ""), (long) row.number("statements")))
                .toList();
        List<Measure> measures = rows("figures", Map.of()).stream()
                .map(row -> new Measure(row.text("id"), (long) row.number("count"), (long) row.number("of")))
                .toList();
        long statements = graphs.stream().mapToLong(Count::count).sum();
        return new Statistics(base.version(), base.date().toString(), statements, classes, graphs, measures);
    }

    /**
     * All that is said of a thing.
     *
     * @throws UnknownThingException if nothing bears the name
     */
    public Description describe(String name) {
        List<String> found = names.find(name);
        String iri = Prefixes.expand(found.get(0));
        List<Property> properties = rows("properties", Map.of("thing", iri)).stream()
                .map(row -> new Property(
                        named(row, "property", "propertyEn", "propertyZh"),
                        named(row, "value", "valueEn", "valueZh"),
                        row.text("language")))
                .toList();
        List<Mention> mentions = rows("mentions", Map.of("thing", iri)).stream()
                .map(row -> new Mention(
                        named(row, "property", "propertyEn", "propertyZh"),
                        (long) row.number("count"),
                        row.text("example")))
                .toList();
        return new Description(
                new Named(found.get(0), label(properties, "en"), label(properties, "zh")),
                iri,
                properties,
                claims("claims-about", Map.of("thing", iri)),
                mentions,
                found.subList(1, found.size()));
    }

    private static String label(List<Property> properties, String language) {
        return Stream.of("skos:prefLabel", "rdfs:label", "dcterms:title")
                .flatMap(label -> properties.stream()
                        .filter(property -> property.property().id().equals(label)
                                && (property.language().equals(language)
                                        || property.language().isEmpty())))
                .map(property -> property.value().id())
                .findFirst()
                .orElse("");
    }

    /**
     * Where a number is from: the claims that state it, with their sources.
     *
     * @param asked a claim, a number, the name of a thing, or one with a metric behind it
     * @throws UnknownThingException if it is none of these
     */
    public List<ClaimRecord> provenance(String asked) {
        String iri = Prefixes.expand(asked.strip());
        if (Prefixes.shorten(iri).startsWith("clm:")) {
            return List.of(claim(names.find(asked.strip()).get(0)));
        }
        List<String> words = List.of(asked.strip().split("\\s+"));
        for (int split = words.size() - 1; split > 0; split--) {
            List<ClaimRecord> on =
                    on(String.join(" ", words.subList(0, split)), String.join(" ", words.subList(split, words.size())));
            if (!on.isEmpty()) {
                return on;
            }
        }
        return claims(
                "claims-about",
                Map.of("thing", Prefixes.expand(names.find(asked).get(0))));
    }

    private List<ClaimRecord> on(String subject, String metric) {
        try {
            List<String> metrics = names.find(metric).stream()
                    .filter(name -> name.startsWith("psk:m-") || name.startsWith("psk:fact-"))
                    .toList();
            if (metrics.isEmpty()) {
                return List.of();
            }
            String thing = Prefixes.expand(names.find(subject).get(0));
            return metrics.stream()
                    .map(one -> claims("claims-on", Map.of("thing", thing, "metric", Prefixes.expand(one))))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        } catch (UnknownThingException e) {
            // The words may divide at another place, or be one name.
            return List.of();
        }
    }

    /** The claims that state this number, in whatever unit. */
    public List<ClaimRecord> provenance(double number) {
        double margin = StrictMath.abs(number) * ROUNDING;
        return claims(
                "claims-of-value",
                Map.of("least", Double.toString(number - margin), "most", Double.toString(number + margin)));
    }

    private List<ClaimRecord> claims(String query, Map<String, String> values) {
        return rows(query, values).stream()
                .limit(MOST_CLAIMS)
                .map(row -> claim(row.text("claim")))
                .toList();
    }

    private ClaimRecord claim(String id) {
        Map<String, String> which = Map.of("claim", Prefixes.expand(id));
        Rows row = rows("claim", which).stream().findFirst().orElseThrow(() -> UnknownThingException.of(id, ""));
        List<Rows> links = rows("claim-links", which);
        return new ClaimRecord(
                id,
                links.stream()
                        .filter(link -> link.text("kind").equals("about"))
                        .map(link -> named(link, "other", "en", "zh"))
                        .distinct()
                        .toList(),
                row.text("metric").isEmpty()
                        ? new Named(row.text("symbol"), "", "")
                        : named(row, "metric", "metricEn", "metricZh"),
                row.number("value"),
                row.number("low"),
                row.number("high"),
                row.text("interval"),
                row.text("unit"),
                row.text("asStated"),
                row.text("observed"),
                row.text("status"),
                row.text("confidence"),
                row.text("evidence"),
                row.text("condition"),
                row.text("setting"),
                row.text("note"),
                row.number("priority"),
                row.truth("stands"),
                links.stream()
                        .filter(link -> link.text("kind").equals("stated in"))
                        .map(link -> link.text("other"))
                        .findFirst()
                        .orElse(""),
                links.stream()
                        .filter(link -> link.text("kind").equals("source"))
                        .map(link -> link.text("other"))
                        .distinct()
                        .map(source -> origin(source, row.text("locator")))
                        .toList(),
                links.stream()
                        .filter(link -> !LINKS_SHOWN_ELSEWHERE.contains(link.text("kind")))
                        .map(link -> new Link(link.text("kind"), link.text("other")))
                        .distinct()
                        .toList());
    }

    private Origin origin(String source, String locator) {
        return base.source(source)
                .map((SourceFact fact) -> new Origin(source, fact.title(), locator, fact.issued(), fact.url()))
                .orElse(new Origin(source, "", locator, "", ""));
    }

    /** Where sources disagree: contradictions that curators recorded, then values that differ from what stands. */
    public List<Disagreement> contested() {
        var all = new ArrayList<Disagreement>();
        var reasons = new LinkedHashMap<List<String>, String>();
        ShippedQuery contradictions = ShippedQuery.named("cq-02");
        for (Rows row : shipped(contradictions, Map.of("lang", "zh"))) {
            reasons.put(List.of(row.text("one"), row.text("other")), row.text("why"));
        }
        for (Rows row : shipped(contradictions, Map.of("lang", "en"))) {
            all.add(new Disagreement(
                    "contradiction",
                    thing(row.text("subject")),
                    row.text("metric"),
                    new Side(row.text("one"), row.number("valueOne"), row.text("sourceOne")),
                    new Side(row.text("other"), row.number("valueOther"), row.text("sourceOther")),
                    row.number("factor"),
                    row.text("kept"),
                    row.text("why"),
                    reasons.getOrDefault(List.of(row.text("one"), row.text("other")), "")));
        }
        for (Rows row : rows("differences", Map.of())) {
            all.add(new Disagreement(
                    "difference",
                    thing(row.text("subject")),
                    row.text("metric"),
                    new Side(row.text("standing"), row.number("valueStanding"), source(row.text("standing"))),
                    new Side(row.text("other"), row.number("valueOther"), source(row.text("other"))),
                    row.number("factor"),
                    row.text("standing"),
                    "",
                    ""));
        }
        return List.copyOf(all);
    }

    private Named thing(String id) {
        List<Property> properties = rows("properties", Map.of("thing", Prefixes.expand(id))).stream()
                .map(row -> new Property(
                        named(row, "property", "propertyEn", "propertyZh"),
                        named(row, "value", "valueEn", "valueZh"),
                        row.text("language")))
                .toList();
        return new Named(id, label(properties, "en"), label(properties, "zh"));
    }

    private String source(String claim) {
        return claim(claim).sources().stream().map(Origin::id).findFirst().orElse("");
    }

    /** One line for every fault of the base by its shapes and quality queries; none if it is sound. */
    public List<String> faults() {
        return Inspection.faults(base.store().union());
    }

    /** Prices that were last seen more than so many days before the date of the base. */
    public List<AgedPrice> stale(int days) {
        LocalDate before = base.date().minusDays(days);
        return shipped(ShippedQuery.named("cq-20"), Map.of("before", before.toString())).stream()
                .map(row -> new AgedPrice(
                        row.text("offering"),
                        row.text("category"),
                        row.text("what"),
                        row.number("price"),
                        row.text("unit"),
                        row.text("observed"),
                        ChronoUnit.DAYS.between(LocalDate.parse(row.text("observed")), base.date()),
                        row.text("source")))
                .toList();
    }

    /**
     * The answer to a question that ships.
     *
     * @param values by parameter; a thing may be named loosely
     * @throws IllegalArgumentException if the question has no such parameter or a value is of the wrong kind
     */
    public SparqlAnswer ask(ShippedQuery question, Map<String, String> values, SparqlLimits limits) {
        var full = new LinkedHashMap<String, String>();
        values.forEach(
                (name, value) -> full.put(name, base.store().takesThing(question.text(), name) ? iri(value) : value));
        return base.store().query(question.text(), full, limits);
    }

    private String iri(String name) {
        return Prefixes.expand(names.find(name).get(0));
    }

    private List<Rows> shipped(ShippedQuery question, Map<String, String> values) {
        return Rows.of(base.store().query(question.text(), values, Rows.LIMITS));
    }

    private List<Rows> rows(String name, Map<String, String> values) {
        return Rows.of(name, values, base.store());
    }

    private static Named named(Rows row, String id, String en, String zh) {
        return new Named(row.text(id), row.text(en), row.text(zh));
    }
}
