package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.inquiry.AgedPrice;
import dev.postscale.ontology.inquiry.Description;
import dev.postscale.ontology.inquiry.Disagreement;
import dev.postscale.ontology.inquiry.EditionDifference;
import dev.postscale.ontology.inquiry.Named;
import dev.postscale.ontology.inquiry.ShippedQuery;
import dev.postscale.ontology.inquiry.Statistics;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what the knowledge base is made of and what it says of a thing. */
public final class BaseAnswer {
    /** What a description says in its first sentence already. */
    private static final Set<String> SAID_FIRST =
            Set.of("rdf:type", "rdfs:label", "skos:prefLabel", "skos:definition", "dcterms:title");

    private static final int FAULTS_SHOWN = 40;
    private static final int CHANGES_SHOWN = 100;

    private final Labels labels;

    private BaseAnswer(KnowledgeBase base) {
        this.labels = new Labels(base);
    }

    public static BaseAnswer on(KnowledgeBase base) {
        return new BaseAnswer(base);
    }

    /** How much there is. */
    public Answer statistics(Statistics statistics) {
        List<List<Cell>> rows = statistics.classes().stream()
                .map(count -> List.of(Cell.of(text(count.kind())), Cell.of((double) count.count())))
                .toList();
        List<Figure> figures = statistics.measures().stream()
                .map(measure -> new Figure(
                        measure.id(),
                        labels.sentence("measure-" + measure.id()),
                        Estimate.exact((double) measure.count() / Math.max(1, measure.of())),
                        Unit.SHARE,
                        List.of()))
                .toList();
        Text graphs = labels.list(statistics.graphs().stream()
                .map(graph -> Text.same(graph.kind().id() + " " + graph.count()))
                .toList());
        return new Answer(
                Reading.nothing(),
                lines(
                        labels.sentence("base-statistics")
                                .with("version", statistics.version())
                                .with("date", statistics.date())
                                .with("statements", Numbered.text((double) statistics.statements(), Unit.NUMBER)),
                        labels.sentence("base-graphs").with("graphs", graphs)),
                figures,
                new Table(
                        List.of(
                                Column.words("kind", labels.sentence("column-kind")),
                                Column.numbers("count", labels.sentence("column-count"), Unit.NUMBER)),
                        rows),
                List.of(),
                List.of(),
                List.of());
    }

    private static Text lines(Text... lines) {
        return Labels.joined(Stream.of(lines).filter(line -> !line.isEmpty()).toList(), "\n", "\n");
    }

    /** All that is said of a thing. */
    public Answer description(Description thing) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Description.Property property : thing.properties()) {
            if (!SAID_FIRST.contains(property.property().id())) {
                rows.add(List.of(Cell.of(text(property.property())), Cell.of(text(property.value())), Cell.of("")));
            }
        }
        thing.claims().stream()
                .filter(claim -> !Double.isNaN(claim.value()))
                .forEach(claim -> rows.add(List.of(
                        Cell.of(text(claim.metric())), Cell.of(ClaimAnswer.value(claim)), Cell.of(claim.id()))));
        thing.mentions()
                .forEach(mention -> rows.add(List.of(
                        Cell.of(labels.sentence("base-mentioned-by").with("property", text(mention.property()))),
                        Cell.of(labels.sentence("base-mentions")
                                .with("count", Long.toString(mention.count()))
                                .with("example", mention.example())),
                        Cell.of(""))));
        List<Note> notes = new ArrayList<>();
        if (!thing.alike().isEmpty()) {
            notes.add(Note.of(
                    Kind.CAUTION, labels.sentence("base-alike").with("things", String.join(" ", thing.alike()))));
        }
        return new Answer(Reading.nothing(), introduced(thing), List.of(), table(rows), notes, List.of(), List.of());
    }

    private Table table(List<List<Cell>> rows) {
        return rows.isEmpty()
                ? Table.none()
                : new Table(
                        List.of(
                                Column.words("property", labels.sentence("column-property")),
                                Column.words("value", labels.sentence("column-value")),
                                Column.words("claim", labels.sentence("column-claim"))),
                        rows);
    }

    private Text introduced(Description thing) {
        List<Text> kinds = thing.properties().stream()
                .filter(property -> property.property().id().equals("rdf:type")
                        && property.value().id().startsWith("ps:"))
                .map(property -> text(property.value()))
                .toList();
        Text first = labels.sentence("base-thing")
                .with("name", text(thing.thing()))
                .with("id", thing.thing().id())
                .with("kinds", kinds.isEmpty() ? labels.sentence("base-thing-untyped") : labels.list(kinds));
        Text definition = new Text(said(thing, "en"), said(thing, "zh"));
        return definition.isEmpty() ? first : Labels.joined(List.of(first, definition), " ", "");
    }

    private static String said(Description thing, String language) {
        return thing.properties().stream()
                .filter(property -> property.property().id().equals("skos:definition")
                        && property.language().equals(language))
                .map(property -> property.value().id())
                .findFirst()
                .orElse("");
    }

    /** Where sources disagree. */
    public Answer contested(List<Disagreement> disagreements) {
        List<List<Cell>> rows = disagreements.stream()
                .map(one -> List.of(
                        Cell.of(text(one.subject())),
                        Cell.of(one.metric()),
                        Cell.of(inFull(one.one().value())),
                        Cell.of(inFull(one.other().value())),
                        Cell.of(one.kept()),
                        Cell.of(new Text(one.whyEn(), one.whyZh()))))
                .toList();
        return Answer.of(labels.sentence("base-contested").with("count", Integer.toString(rows.size())))
                .with(new Table(
                        List.of(
                                Column.words("subject", labels.sentence("column-subject")),
                                Column.words("metric", labels.sentence("column-metric")),
                                Column.numbers("one", labels.sentence("column-one-value"), Unit.NUMBER),
                                Column.numbers("other", labels.sentence("column-other-value"), Unit.NUMBER),
                                Column.words("kept", labels.sentence("column-kept")),
                                Column.words("why", labels.sentence("column-why"))),
                        rows));
    }

    /** Prices that were not looked at for so many days. */
    public Answer stale(List<AgedPrice> prices, int days) {
        List<List<Cell>> rows = prices.stream()
                .map(price -> List.of(
                        Cell.of(price.offering()),
                        Cell.of((double) price.days()),
                        Cell.of(price.price()),
                        Cell.of(price.unit()),
                        Cell.of(price.what()),
                        Cell.of(price.observed())))
                .toList();
        Text text = labels.sentence("base-stale")
                .with("count", Integer.toString(rows.size()))
                .with("days", Integer.toString(days));
        return rows.isEmpty()
                ? Answer.of(text)
                : Answer.of(text)
                        .with(new Table(
                                List.of(
                                        Column.words("offering", labels.sentence("column-offering")),
                                        Column.numbers("days", labels.sentence("column-days"), Unit.NUMBER),
                                        Column.numbers("price", labels.sentence("column-price"), Unit.NUMBER),
                                        Column.words("unit", labels.sentence("column-unit")),
                                        Column.words("what", labels.sentence("column-what")),
                                        Column.words("observed", labels.sentence("column-observed"))),
                                rows));
    }

    /** Whether the base is sound. */
    public Answer faults(List<String> faults) {
        if (faults.isEmpty()) {
            return Answer.of(labels.sentence("base-sound"));
        }
        List<Note> notes = faults.stream()
                .limit(FAULTS_SHOWN)
                .map(fault -> Note.of(Kind.CAUTION, Text.same(fault)))
                .toList();
        return new Answer(
                Reading.nothing(),
                labels.sentence("base-faults").with("count", Integer.toString(faults.size())),
                List.of(),
                Table.none(),
                notes,
                List.of(),
                List.of());
    }

    /** What differs between two editions. */
    public Answer difference(EditionDifference difference) {
        List<List<Cell>> rows = new ArrayList<>();
        difference.changed().stream()
                .limit(CHANGES_SHOWN)
                .forEach(change -> rows.add(List.of(
                        Cell.of(change.id()),
                        Cell.of(change.field()),
                        Cell.of(change.before()),
                        Cell.of(change.after()),
                        Cell.of(change.factor()),
                        Cell.of(labels.sentence(change.suspicious() ? "cell-yes" : "cell-no")))));
        Table table = rows.isEmpty()
                ? Table.none()
                : new Table(
                        List.of(
                                Column.words("id", labels.sentence("column-record")),
                                Column.words("field", labels.sentence("column-field")),
                                Column.words("before", labels.sentence("column-before")),
                                Column.words("after", labels.sentence("column-after")),
                                Column.numbers("factor", labels.sentence("column-factor"), Unit.NUMBER),
                                Column.words("suspicious", labels.sentence("column-suspicious"))),
                        rows,
                        difference.changed().size());
        return new Answer(
                Reading.nothing(),
                lines(
                        labels.sentence("base-difference")
                                .with("before", difference.before())
                                .with("after", difference.after())
                                .with(
                                        "added",
                                        Integer.toString(difference.added().size()))
                                .with(
                                        "removed",
                                        Integer.toString(difference.removed().size()))
                                .with(
                                        "changed",
                                        Integer.toString(difference.changed().size())),
                        listed("base-added", difference.added()),
                        listed("base-removed", difference.removed())),
                List.of(),
                table,
                List.of(),
                List.of(),
                List.of());
    }

    private Text listed(String sentence, List<EditionDifference.Entry> entries) {
        String names = entries.stream()
                .limit(FAULTS_SHOWN)
                .map(entry -> entry.type() + " " + entry.id())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Text.none() : labels.sentence(sentence).with("things", names);
    }

    /** The questions that ship. */
    public Answer queries(List<ShippedQuery> queries) {
        List<List<Cell>> rows = queries.stream()
                .map(query -> List.of(
                        Cell.of(query.name()),
                        Cell.of(new Text(query.titleEn(), query.titleZh())),
                        Cell.of(String.join(" ", query.parameters()))))
                .toList();
        return Answer.of(labels.sentence("base-queries"))
                .with(new Table(
                        List.of(
                                Column.words("query", labels.sentence("column-query")),
                                Column.words("question", labels.sentence("column-question")),
                                Column.words("parameters", labels.sentence("column-parameters"))),
                        rows));
    }

    /** All digits, since values that differ little differ in the last. */
    private static String inFull(double value) {
        return Double.isNaN(value) ? "" : Numbers.write(value);
    }

    private static Text text(Named thing) {
        return new Text(thing.label(false), thing.label(true));
    }
}
