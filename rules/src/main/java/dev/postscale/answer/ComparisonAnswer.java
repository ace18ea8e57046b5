package dev.postscale.answer;

import dev.postscale.advice.Comparison;
import dev.postscale.advice.Comparison.Row;
import dev.postscale.advice.Comparison.Side;
import dev.postscale.advice.Comparison.Winner;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a comparison: the verdict, and each row for both sides. */
public final class ComparisonAnswer {
    private static final Map<String, Unit> UNITS = Map.of(
            "one_off_usd",
            Unit.USD,
            "monthly_usd",
            Unit.USD_PER_MONTH,
            "total_usd",
            Unit.USD,
            "memory_gib",
            Unit.GIB,
            "ttft_ms",
            Unit.MILLISECOND,
            "tpot_ms",
            Unit.MILLISECOND,
            "weeks",
            Unit.WEEK,
            "risk",
            Unit.SHARE);

    private final Comparison comparison;
    private final Labels labels;
    private final CitedSources cited;

    private ComparisonAnswer(Comparison comparison, KnowledgeBase knowledge) {
        this.comparison = comparison;
        labels = new Labels(knowledge);
        cited = new CitedSources(knowledge);
    }

    public static Answer of(Comparison comparison, Scenario scenario, KnowledgeBase knowledge) {
        return new ComparisonAnswer(comparison, knowledge).answer(scenario);
    }

    private Answer answer(Scenario scenario) {
        List<Note> notes = new ArrayList<>();
        notes(notes, comparison.a());
        notes(notes, comparison.b());
        for (Row row : comparison.rows()) {
            told(notes, row, row.told().a(), comparison.a());
            told(notes, row, row.told().b(), comparison.b());
        }
        return new Answer(
                ScenarioReading.of(scenario, labels::sentence),
                comparison.verdict(),
                figures(),
                table(),
                notes,
                cited.all(),
                List.of());
    }

    private List<Figure> figures() {
        return comparison.margin().isKnown()
                ? List.of(new Figure(
                        "margin", labels.sentence("figure-margin"), comparison.margin(), Unit.NUMBER, List.of()))
                : List.of();
    }

    private Table table() {
        List<Column> columns = List.of(
                Column.words("row", labels.sentence("column-row")),
                Column.words("a", name(comparison.a())),
                Column.words("b", name(comparison.b())),
                Column.words("winner", labels.sentence("column-winner")),
                Column.words("margin", labels.sentence("column-margin")));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : comparison.rows()) {
            boolean words = !row.told().isAbsent();
            rows.add(List.of(
                    Cell.of(labels.sentence("row-" + row.row())),
                    words ? Cell.of(Integer.toString(row.told().a().size())) : number(row, row.a()),
                    words ? Cell.of(Integer.toString(row.told().b().size())) : number(row, row.b()),
                    Cell.of(winner(row.winner())),
                    words ? Cell.of("") : number(row, row.margin())));
        }
        return new Table(columns, rows);
    }

    private Cell number(Row row, Estimate value) {
        return value.isKnown()
                ? Cell.of(Numbered.text(value, UNITS.getOrDefault(row.row(), Unit.NUMBER)))
                : Cell.of("–");
    }

    private Text name(Side side) {
        return Text.same(String.join("+", side.strategies()));
    }

    private Text winner(Winner winner) {
        return switch (winner) {
            case A -> name(comparison.a());
            case B -> name(comparison.b());
            case TIE -> labels.sentence("winner-tie");
            case OPEN -> Text.same("–");
        };
    }

    /** What keeps a side out, or the plan it stands in. */
    private void notes(List<Note> notes, Side side) {
        side.blocked()
                .forEach(blocked -> notes.add(new Note(
                        Kind.OBJECTION,
                        labels.about(blocked.strategy(), blocked.binding().text()),
                        cited.numbers(blocked.binding().sources()))));
        if (!side.plan().isAbsent()) {
            notes.add(Note.of(
                    Kind.REASON,
                    labels.sentence("compare-plan")
                            .with("side", name(side))
                            .with(
                                    "strategies",
                                    labels.list(side.plan().strategies().stream()
                                            .map(labels::strategy)
                                            .toList()))
                            .with("model", labels.model(side.plan().model()))
                            .with(
                                    "machines",
                                    labels.machines(
                                            side.plan().accelerator(),
                                            side.plan().count()))));
        }
        if (!side.plan().isAbsent() && !side.plan().feasible()) {
            notes.add(
                    Note.of(Kind.CAUTION, labels.sentence("compare-over-limit").with("side", name(side))));
        }
    }

    private void told(List<Note> notes, Row row, List<Text> texts, Side side) {
        Kind kind = row.row().equals("prerequisites") ? Kind.CAUTION : Kind.REASON;
        texts.forEach(text -> notes.add(Note.of(
                kind,
                labels.sentence("compare-" + row.row()).with("side", name(side)).with("text", text))));
    }
}
