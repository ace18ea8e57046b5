package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.advice.WhatIf;
import dev.postscale.advice.WhatIf.Difference;
import dev.postscale.advice.WhatIf.Shift;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Tells what a change does: the best plan before and after, what it costs more or less, and which strategies move. */
public final class WhatIfAnswer {
    private final Labels labels;

    private WhatIfAnswer(KnowledgeBase knowledge) {
        labels = new Labels(knowledge);
    }

    /** The answer; the reading is that of the scenario after the change. */
    public static Answer of(WhatIf whatIf, Scenario changed, KnowledgeBase knowledge) {
        return new WhatIfAnswer(knowledge).answer(whatIf, changed);
    }

    private Answer answer(WhatIf whatIf, Scenario changed) {
        Difference diff = whatIf.diff();
        return new Answer(
                ScenarioReading.of(changed, labels::sentence),
                headline(whatIf),
                figures(diff),
                table(diff),
                List.of(),
                List.of(),
                List.of());
    }

    /** What differs between an advice that was kept and the advice of today. */
    static List<Figure> figures(Difference diff, Labels labels) {
        List<Figure> figures = new ArrayList<>();
        add(figures, "decades", diff.plan().decades(), Unit.NUMBER, labels);
        add(figures, "one_off_usd", diff.cost().oneOffUsd(), Unit.USD, labels);
        add(figures, "monthly_usd", diff.cost().monthlyUsd(), Unit.USD_PER_MONTH, labels);
        add(figures, "total_usd", diff.cost().totalUsd(), Unit.USD, labels);
        return figures;
    }

    private List<Figure> figures(Difference diff) {
        return figures(diff, labels);
    }

    private static void add(List<Figure> figures, String id, Estimate value, Unit unit, Labels labels) {
        if (value.isKnown()) {
            figures.add(new Figure(id, labels.sentence("figure-change-" + id), value, unit, List.of()));
        }
    }

    private Text headline(WhatIf whatIf) {
        Difference diff = whatIf.diff();
        if (!whatIf.after().infeasible().isAbsent()
                && whatIf.before().infeasible().isAbsent()) {
            return labels.sentence("what-if-infeasible")
                    .with("limit", labels.path(whatIf.after().infeasible().limit()));
        }
        if (diff.isNone()) {
            return labels.sentence("what-if-nothing");
        }
        List<Text> said = new ArrayList<>();
        boolean sameModel = diff.plan().modelBefore().equals(diff.plan().modelAfter());
        said.add(
                sameModel
                        ? labels.sentence("what-if-same-model")
                                .with("model", labels.model(diff.plan().modelAfter()))
                        : labels.sentence("what-if-model")
                                .with("before", labels.model(diff.plan().modelBefore()))
                                .with("after", labels.model(diff.plan().modelAfter())));
        named(said, "what-if-added", diff.plan().added());
        named(said, "what-if-dropped", diff.plan().dropped());
        return Labels.joined(said, " ", "");
    }

    private void named(List<Text> said, String sentence, List<String> strategies) {
        if (!strategies.isEmpty()) {
            said.add(labels.sentence(sentence)
                    .with(
                            "strategies",
                            labels.list(
                                    strategies.stream().map(labels::strategy).toList())));
        }
    }

    private Table table(Difference diff) {
        return table(diff, labels);
    }

    /** Strategies that move, one a row. */
    static Table table(Difference diff, Labels labels) {
        List<Shift> shifts = new ArrayList<>(diff.entered());
        shifts.addAll(diff.up());
        shifts.addAll(diff.down());
        shifts.addAll(diff.gone());
        if (shifts.isEmpty()) {
            return Table.none();
        }
        List<Column> columns = List.of(
                Column.words("strategy", labels.sentence("column-strategy")),
                Column.numbers("before", labels.sentence("column-place-before"), Unit.NUMBER),
                Column.numbers("after", labels.sentence("column-place-after"), Unit.NUMBER),
                Column.words("label", labels.sentence("column-label")));
        return new Table(
                columns,
                shifts.stream()
                        .map(shift -> List.of(
                                Cell.of(shift.strategy()),
                                place(shift.from()),
                                place(shift.to()),
                                Cell.of(labels.strategy(shift.strategy()))))
                        .toList());
    }

    private static Cell place(double rank) {
        return Double.isNaN(rank) ? Cell.of("–") : Cell.of(rank);
    }
}
