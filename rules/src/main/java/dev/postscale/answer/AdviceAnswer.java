package dev.postscale.answer;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Assumption;
import dev.postscale.advice.Contested;
import dev.postscale.advice.Flip;
import dev.postscale.advice.Flip.Direction;
import dev.postscale.advice.Infeasible;
import dev.postscale.advice.Plan;
import dev.postscale.advice.Ranked;
import dev.postscale.advice.Step;
import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells an advice: the best plan with its numbers and steps, the ranking, the reasons behind its head, what to mind, what was
 * assumed. All of it is in the advice; nothing is judged or computed here.
 */
public final class AdviceAnswer {
    private static final int PLAN_NAMES = 6;
    private static final int REASONED = 3;
    private static final int REFUSED = 3;
    private static final int DISPUTED = 3;

    private final Advice advice;
    private final Labels labels;
    private final CitedSources cited;
    private final List<Note> notes = new ArrayList<>();

    private AdviceAnswer(Advice advice, KnowledgeBase knowledge) {
        this.advice = advice;
        this.labels = new Labels(knowledge);
        this.cited = new CitedSources(knowledge);
    }

    public static Answer of(Advice advice, Scenario scenario, KnowledgeBase knowledge) {
        return new AdviceAnswer(advice, knowledge).answer(scenario);
    }

    private Answer answer(Scenario scenario) {
        Plan plan = plan();
        steps(plan);
        reasons();
        refusals();
        cautions(plan);
        flips();
        disputes();
        assumptions();
        return new Answer(
                ScenarioReading.of(scenario, labels::sentence),
                headline(plan),
                figures(plan),
                ranking(),
                notes,
                cited.all(),
                next());
    }

    private Plan plan() {
        if (advice.infeasible().isAbsent()) {
            return advice.plans().isEmpty() ? Plan.none() : advice.plans().get(0);
        }
        return advice.infeasible().nearest();
    }

    private Text headline(Plan plan) {
        if (!advice.infeasible().isAbsent()) {
            return infeasible(advice.infeasible(), plan);
        }
        return plan.isAbsent() ? labels.sentence("advice-no-plan") : told("advice-best-plan", plan);
    }

    private Text infeasible(Infeasible infeasible, Plan plan) {
        Text text = infeasible.vetoed()
                ? labels.sentence("advice-vetoed")
                : labels.sentence("advice-infeasible")
                        .with("limit", labels.path(infeasible.limit()))
                        .with("by", Numbered.text(infeasible.by(), infeasible.unit()));
        return plan.isAbsent() ? text : Labels.joined(List.of(text, told("advice-nearest-plan", plan)), " ", "");
    }

    private Text told(String sentence, Plan plan) {
        List<String> ids = plan.strategies();
        var names = new ArrayList<>(
                ids.stream().limit(PLAN_NAMES).map(labels::strategy).toList());
        if (ids.size() > PLAN_NAMES) {
            names.add(labels.sentence("list-more").with("count", Integer.toString(ids.size() - PLAN_NAMES)));
        }
        Text told = labels.sentence(sentence)
                .with("strategies", labels.list(names))
                .with("model", labels.model(plan.model()))
                .with("machines", labels.machines(plan.accelerator(), plan.count()));
        return plan.quality().inWords().isEmpty()
                ? told
                : Labels.joined(List.of(told, plan.quality().inWords()), " ", "");
    }

    private List<Figure> figures(Plan plan) {
        var figures = new ArrayList<Figure>();
        add(figures, "total_usd", plan.cost().totalUsd(), Unit.USD);
        add(figures, "one_off_usd", plan.cost().oneOffUsd(), Unit.USD);
        add(figures, "monthly_usd", plan.cost().monthlyUsd(), Unit.USD_PER_MONTH);
        add(figures, "decades", plan.quality().decades(), Unit.NUMBER);
        add(figures, "memory_gib", plan.memoryGib(), Unit.GIB);
        add(figures, "ttft_ms", plan.latency().ttftMs(), Unit.MILLISECOND);
        add(figures, "tpot_ms", plan.latency().tpotMs(), Unit.MILLISECOND);
        add(figures, "weeks", plan.weeks(), Unit.WEEK);
        if (!Double.isNaN(plan.probabilityBest())) {
            add(figures, "probability_best", Estimate.pointOf(plan.probabilityBest()), Unit.SHARE);
        }
        if (!Double.isNaN(plan.quality().estimateShare())) {
            add(figures, "estimate_share", Estimate.pointOf(plan.quality().estimateShare()), Unit.SHARE);
        }
        return figures;
    }

    private void add(List<Figure> figures, String id, Estimate value, Unit unit) {
        if (value.isKnown()) {
            figures.add(new Figure(id, labels.sentence("figure-" + id), value, unit, List.of()));
        }
    }

    private Table ranking() {
        var columns = List.of(
                Column.numbers("rank", labels.sentence("column-rank"), Unit.NUMBER),
                Column.words("strategy", labels.sentence("column-strategy")),
                Column.words("verdict", labels.sentence("column-verdict")),
                Column.words("strength", labels.sentence("column-strength")),
                Column.numbers("decades", labels.sentence("column-decades"), Unit.NUMBER),
                Column.numbers("usd_total", labels.sentence("column-usd_total"), Unit.USD),
                Column.words("label", labels.sentence("column-label")));
        var rows = new ArrayList<List<Cell>>();
        for (Ranked ranked : advice.ranked()) {
            rows.add(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(ranked.strategy()),
                    Cell.of(labels.verdict(ranked.verdict())),
                    Cell.of(ranked.strength().name()),
                    Cell.of(ranked.adds().decades()),
                    Cell.of(ranked.adds().usdTotal()),
                    Cell.of(labels.strategy(ranked.strategy()))));
        }
        return rows.isEmpty() ? Table.none() : new Table(columns, rows);
    }

    private void steps(Plan plan) {
        for (Step step : plan.steps()) {
            var effort = new ArrayList<Text>();
            if (step.weeks().isKnown()) {
                effort.add(Numbered.text(step.weeks(), Unit.WEEK));
            }
            if (step.usd().isKnown()) {
                effort.add(Numbered.text(step.usd(), Unit.USD));
            }
            Text text = effort.isEmpty()
                    ? step.what()
                    : labels.sentence("step")
                            .with("what", step.what())
                            .with("effort", Labels.joined(effort, "; ", "；"));
            notes.add(Note.of(Kind.STEP, text));
        }
    }

    private void reasons() {
        advice.findings().forEach(finding -> notes.add(Note.of(Kind.REASON, finding.text())));
        for (Ranked ranked : advice.ranked().stream().limit(REASONED).toList()) {
            notes.addAll(labels.reasons(Kind.REASON, ranked.strategy(), ranked.reasons(), cited));
        }
    }

    private void refusals() {
        advice.forbidden().stream()
                .limit(REFUSED)
                .forEach(out -> notes.addAll(labels.reasons(
                        Kind.OBJECTION,
                        out.strategy(),
                        out.reasons().stream().limit(1).toList(),
                        cited)));
    }

    private void cautions(Plan plan) {
        advice.warnings().forEach(warning -> notes.add(Note.of(Kind.CAUTION, warning)));
        plan.warnings().forEach(warning -> notes.add(Note.of(Kind.CAUTION, warning)));
        for (Ranked ranked : advice.ranked().stream().limit(REASONED).toList()) {
            ranked.cautions()
                    .forEach(caution -> notes.add(new Note(
                            Kind.CAUTION,
                            labels.about(ranked.strategy(), caution.text()),
                            cited.numbers(caution.sources()))));
        }
    }

    /** One line for each value at which the lead changes, and one for all inputs that change nothing. */
    private void flips() {
        var inputs = new InputUnits(labels);
        var still = new ArrayList<Text>();
        for (Flip flip : advice.flips()) {
            boolean down = flip.direction() == Direction.DOWN;
            if (flip.happens()) {
                notes.add(Note.of(
                        Kind.FLIP,
                        labels.sentence(down ? "flip-down" : "flip-up")
                                .with("input", labels.path(flip.input()))
                                .with("to", inputs.value(flip.input(), flip.to()))
                                .with("from", inputs.value(flip.input(), flip.from()))
                                .with(
                                        "strategies",
                                        labels.list(flip.newTop().stream()
                                                .map(labels::strategy)
                                                .toList()))));
            } else {
                still.add(labels.sentence(down ? "flip-none-down" : "flip-none-up")
                        .with("input", labels.path(flip.input()))
                        .with("tried", inputs.value(flip.input(), flip.tried())));
            }
        }
        if (!still.isEmpty()) {
            notes.add(Note.of(Kind.FLIP, labels.sentence("flip-none").with("inputs", labels.list(still))));
        }
    }

    private void disputes() {
        advice.contested().stream()
                .limit(DISPUTED)
                .forEach(one -> notes.add(new Note(
                        Kind.DISPUTE,
                        one.text(),
                        cited.numbers(one.claims().stream()
                                .map(Contested.Claimed::source)
                                .toList()))));
    }

    private void assumptions() {
        for (Assumption assumption : advice.assumptions()) {
            notes.add(Note.of(Kind.ASSUMPTION, assumption.text()));
        }
    }

    private List<Text> next() {
        var next = new ArrayList<Text>();
        if (!advice.askNext().isAbsent()) {
            next.add(advice.askNext().why());
        }
        if (!advice.ranked().isEmpty()) {
            next.add(labels.sentence("next-explain")
                    .with("strategy", advice.ranked().get(0).strategy()));
        }
        return next;
    }
}
