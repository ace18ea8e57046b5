package dev.postscale.ontology.intake;

import dev.postscale.ontology.sparql.Prefixes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** What the base and the file that is written to say of a thing already. */
final class KnownValues {
    private static final Node ACCEPTED = term("psk:status-accepted");

    private final Graph base;
    private final Graph landed;

    /** Names of what the table says now, so that what it wrote before is compared with the like only. */
    private final Set<Node> said;

    KnownValues(Graph base, Graph landed, Set<Node> said) {
        this.base = base;
        this.landed = landed;
        this.said = Set.copyOf(said);
    }

    static Node term(String shortened) {
        return NodeFactory.createURI(Prefixes.expand(shortened));
    }

    /**
     * A value that is known.
     *
     * @param from since when it holds, or when it was seen
     * @param imported whether it stands in the file that is written to
     */
    record Known(String claim, double value, String from, boolean imported, boolean standing) {}

    /**
     * The value that a claim is to be compared with, empty if nothing is known.
     *
     * @param name as which it would be written; what stands under this name goes before all else
     */
    Optional<Known> of(IntakeClaim claim, Node name, boolean price) {
        Optional<Known> written = known(landed, name);
        if (written.isPresent()) {
            return written;
        }
        Node thing = NodeFactory.createURI(claim.thing());
        Node metric = NodeFactory.createURI(claim.metric());
        List<Known> all = new ArrayList<>();
        Stream.of(landed, base).forEach(graph -> Stream.of("ps:priceOf", "ps:about")
                .forEach(property -> graph.find(null, term(property), thing)
                        .mapWith(triple -> triple.getSubject())
                        .filterKeep(subject -> (graph == base || !said.contains(subject))
                                && graph.contains(subject, term("ps:metric"), metric)
                                && graph.contains(subject, term("ps:status"), ACCEPTED)
                                && !graph.contains(null, term("ps:supersedes"), subject))
                        .forEachRemaining(subject -> known(graph, subject).ifPresent(all::add))));
        return price ? ofPeriod(all, claim) : standing(all);
    }

    private Optional<Known> known(Graph graph, Node claim) {
        Node value = object(graph, claim, "ps:value");
        if (value == null || !value.isLiteral() || !(value.getLiteralValue() instanceof Number number)) {
            return Optional.empty();
        }
        Node period = object(graph, claim, "ps:duringPeriod");
        Node from = period == null ? null : object(graph, period, "schema:validFrom");
        Node day = from == null ? object(graph, claim, "ps:observedOn") : from;
        return Optional.of(new Known(
                claim.toString(),
                number.doubleValue(),
                day == null ? "" : day.getLiteralLexicalForm(),
                graph == landed,
                !graph.contains(claim, term("ps:outrankedBy"), null)));
    }

    static @Nullable Node object(Graph graph, Node subject, String property) {
        var found = graph.find(subject, term(property), null);
        return found.hasNext() ? found.next().getObject() : null;
    }

    /** The one imported before, else the one that stands. */
    private static Optional<Known> standing(List<Known> all) {
        return all.stream()
                .max(Comparator.comparing(Known::imported)
                        .thenComparing(Known::standing)
                        .thenComparing(Known::from)
                        .thenComparing(Known::claim));
    }

    /** The price of the same beginning, else the last one that began before the day, else the first. */
    private static Optional<Known> ofPeriod(List<Known> all, IntakeClaim claim) {
        String day = claim.from().isEmpty() ? claim.observed() : claim.from();
        Comparator<Known> byStart =
                Comparator.comparing(Known::from).thenComparing(Known::imported).thenComparing(Known::claim);
        return all.stream()
                .filter(known -> known.from().compareTo(day) <= 0)
                .max(byStart)
                .or(() -> all.stream().min(byStart));
    }
}
