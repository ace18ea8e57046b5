package dev.postscale.answer;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Plan;
import dev.postscale.advice.Text;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plans of an advice side by side, and what gain costs: those that no other beats in both, joined by a line. */
public final class PlansAnswer {
    private final Labels labels;

    private PlansAnswer(KnowledgeBase knowledge) {
        labels = new Labels(knowledge);
    }

    public static Answer of(Advice advice, KnowledgeBase knowledge) {
        var answer = new PlansAnswer(knowledge);
        return Answer.of(Text.none()).with(answer.table(advice.plans())).with(answer.chart(advice.plans()));
    }

    private Table table(List<Plan> plans) {
        if (plans.isEmpty()) {
            return Table.none();
        }
        var columns = List.of(
                Column.words("plan", labels.sentence("column-plan")),
                Column.words("model", labels.sentence("column-model")),
                Column.words("machines", labels.sentence("column-machines")),
                Column.numbers("decades", labels.sentence("column-decades"), Unit.NUMBER),
                Column.numbers("usd_total", labels.sentence("column-usd_total"), Unit.USD),
                Column.numbers("monthly_usd", labels.sentence("figure-monthly_usd"), Unit.USD_PER_MONTH),
                Column.numbers("tpot_ms", labels.sentence("figure-tpot_ms"), Unit.MILLISECOND),
                Column.numbers("weeks", labels.sentence("figure-weeks"), Unit.WEEK),
                Column.numbers("probability_best", labels.sentence("figure-probability_best"), Unit.SHARE),
                Column.words("strategies", labels.sentence("column-strategies")));
        var rows = new ArrayList<List<Cell>>();
        for (Plan plan : plans) {
            rows.add(List.of(
                    Cell.of(plan.id()),
                    Cell.of(labels.model(plan.model())),
                    Cell.of(labels.machines(plan.accelerator(), plan.count())),
                    Cell.of(plan.quality().decades()),
                    Cell.of(plan.cost().totalUsd()),
                    Cell.of(plan.cost().monthlyUsd()),
                    Cell.of(plan.latency().tpotMs()),
                    Cell.of(plan.weeks()),
                    Cell.of(plan.probabilityBest()),
                    Cell.of(labels.list(
                            plan.strategies().stream().map(labels::strategy).toList()))));
        }
        return new Table(columns, rows);
    }

    private Chart chart(List<Plan> plans) {
        List<Plan> priced = plans.stream()
                .filter(plan -> plan.cost().totalUsd().value() > 0
                        && plan.quality().decades().isKnown())
                .sorted(Comparator.comparingDouble(
                                (Plan plan) -> plan.cost().totalUsd().value())
                        .thenComparing(Plan::id))
                .toList();
        var front = new ArrayList<Chart.Point>();
        double best = Double.NEGATIVE_INFINITY;
        for (Plan plan : priced) {
            double decades = plan.quality().decades().value();
            if (decades > best) {
                best = decades;
                front.add(new Chart.Point(
                        plan.cost().totalUsd().value(), plan.quality().decades()));
            }
        }
        return new Chart(
                labels.sentence("chart-plans"),
                labels.sentence("column-usd_total"),
                Unit.USD,
                labels.sentence("column-decades"),
                front,
                priced.stream()
                        .map(plan -> new Chart.Mark(
                                plan.cost().totalUsd().value(),
                                plan.quality().decades().value(),
                                Text.same(plan.id() + " "
                                        + labels.model(plan.model()).en())))
                        .toList());
    }
}
