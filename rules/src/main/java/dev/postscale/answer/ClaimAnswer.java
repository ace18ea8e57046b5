package dev.postscale.answer;

import dev.postscale.advice.Citation;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.inquiry.ClaimRecord;
import dev.postscale.ontology.inquiry.ClaimRecord.Link;
import dev.postscale.ontology.inquiry.Named;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** Tells where numbers are from: the claims that state them, their sources, and the claims they won or lost against. */
public final class ClaimAnswer {
    private static final int NEXT_SHOWN = 3;

    private final Labels labels;
    private final CitedSources cited;

    private ClaimAnswer(KnowledgeBase base) {
        this.labels = new Labels(base);
        this.cited = new CitedSources(base);
    }

    /** One claim in full, or several side by side. */
    public static Answer of(List<ClaimRecord> claims, String asked, KnowledgeBase base) {
        ClaimAnswer answer = new ClaimAnswer(base);
        return switch (claims.size()) {
            case 0 -> Answer.of(answer.labels.sentence("base-no-claim").with("asked", asked));
            case 1 -> answer.one(claims.get(0));
            default -> answer.several(claims);
        };
    }

    private Answer one(ClaimRecord claim) {
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, "claim", Text.same(claim.id()));
        row(rows, "observed", Text.same(claim.observed()));
        row(rows, "status", Text.same(claim.status()));
        row(rows, "confidence", Text.same(claim.confidence()));
        row(rows, "evidence", Text.same(claim.evidence()));
        row(rows, "interval", Text.same(claim.interval()));
        row(rows, "as-stated", Text.same(claim.asStated()));
        row(rows, "condition", Text.same(claim.condition()));
        row(rows, "setting", Text.same(claim.setting()));
        row(rows, "note", Text.same(claim.note()));
        row(rows, "stated-in", Text.same(claim.graph()));
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(
                Kind.REASON,
                labels.sentence(claim.stands() ? "base-claim-stands" : "base-claim-does-not-stand"),
                cited.numbers(citations(claim))));
        for (Link link : claim.links()) {
            notes.add(Note.of(
                    Kind.REASON,
                    labels.sentence("base-link-" + link.kind().replace(' ', '-'))
                            .with("other", link.id())));
        }
        return new Answer(
                Reading.nothing(),
                labels.sentence("base-claim")
                        .with("subject", subject(claim))
                        .with("metric", text(claim.metric()))
                        .with("value", value(claim)),
                List.of(),
                new Table(
                        List.of(
                                Column.words("property", labels.sentence("column-property")),
                                Column.words("value", labels.sentence("column-value"))),
                        rows),
                notes,
                cited.all(),
                List.of());
    }

    private void row(List<List<Cell>> rows, String what, Text text) {
        if (!text.isEmpty()) {
            rows.add(List.of(Cell.of(labels.sentence("column-" + what)), Cell.of(text)));
        }
    }

    private Answer several(List<ClaimRecord> claims) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ClaimRecord claim : claims) {
            rows.add(List.of(
                    Cell.of(claim.id()),
                    Cell.of(subject(claim)),
                    Cell.of(text(claim.metric())),
                    Cell.of(value(claim)),
                    Cell.of(labels.sentence(claim.stands() ? "cell-yes" : "cell-no")),
                    Cell.of(claim.confidence()),
                    Cell.of(claim.observed())));
            cited.numbers(citations(claim));
        }
        List<Text> next = claims.stream()
                .limit(NEXT_SHOWN)
                .map(claim -> Text.same("kb why " + claim.id()))
                .toList();
        return new Answer(
                Reading.nothing(),
                labels.sentence("base-claims").with("count", Integer.toString(claims.size())),
                List.of(),
                new Table(
                        List.of(
                                Column.words("claim", labels.sentence("column-claim")),
                                Column.words("subject", labels.sentence("column-subject")),
                                Column.words("metric", labels.sentence("column-metric")),
                                Column.words("value", labels.sentence("column-value")),
                                Column.words("stands", labels.sentence("column-stands")),
                                Column.words("confidence", labels.sentence("column-confidence")),
                                Column.words("observed", labels.sentence("column-observed"))),
                        rows),
                List.of(),
                cited.all(),
                next);
    }

    private static List<Citation> citations(ClaimRecord claim) {
        return claim.sources().stream()
                .map(source -> new Citation(source.id(), source.title(), source.locator(), claim.id()))
                .toList();
    }

    private Text subject(ClaimRecord claim) {
        return claim.about().isEmpty()
                ? Text.same(claim.id())
                : labels.list(claim.about().stream().map(ClaimAnswer::text).toList());
    }

    /** The number with its interval and unit. */
    static Text value(ClaimRecord claim) {
        boolean bounded = !Double.isNaN(claim.low()) && !Double.isNaN(claim.high());
        Text number = bounded
                ? Numbered.text(Estimate.of(claim.value(), claim.low(), claim.high()), Unit.NUMBER)
                : Numbered.text(claim.value(), Unit.NUMBER);
        return Labels.joined(List.of(number, Text.same(claim.unit())), " ", " ");
    }

    private static Text text(Named thing) {
        return new Text(thing.label(false), thing.label(true));
    }
}
