package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Marginal;
import dev.postscale.scaling.Marginal.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells how well a run spent its compute, and what more would buy. */
public final class MarginalAnswer {
    private final Marginal marginal;
    private final ScalingWords words;

    private MarginalAnswer(Marginal marginal, KnowledgeBase knowledge) {
        this.marginal = marginal;
        this.words = new ScalingWords(knowledge);
    }

    public static Answer of(Marginal marginal, KnowledgeBase knowledge) {
        return new MarginalAnswer(marginal, knowledge).answer();
    }

    private Answer answer() {
        List<Integer> sources = words.cited().numbers(marginal.sources());
        words.figure("flops", marginal.flops(), Unit.FLOP);
        words.figure("training_usd", marginal.usd(), Unit.USD);
        words.figure("loss", marginal.loss(), Unit.NUMBER, sources);
        words.figure("irreducible", marginal.irreducible(), Unit.NUMBER);
        words.figure("reducible", marginal.reducible(), Unit.NUMBER);
        words.figure("params_part", marginal.paramsPart(), Unit.NUMBER);
        words.figure("tokens_part", marginal.tokensPart(), Unit.NUMBER);
        words.figure("tokens_per_param", Estimate.exact(marginal.tokensPerParam()), Unit.NUMBER);
        words.figure("optimal_tokens_per_param", marginal.optimalTokensPerParam(), Unit.NUMBER);
        words.figure("effective_flops", marginal.effectiveFlops(), Unit.FLOP);
        words.figure("lost_decades", marginal.lostDecades(), Unit.NUMBER);
        words.figure("knee_flops", marginal.kneeFlops(), Unit.FLOP);
        words.extrapolation(marginal.law(), marginal.extrapolates());
        words.note(Kind.CAUTION, words.sentence("optimum-scales"));
        words.assumptions(marginal.assumptions());
        return new Answer(
                        Reading.nothing(),
                        headline(),
                        words.figures(),
                        table(),
                        words.notes(),
                        words.cited().all(),
                        List.of())
                .with(words.chart(
                        marginal.curve(),
                        new Chart.Mark(
                                marginal.flops().value(), marginal.loss().value(), words.sentence("chart-run"))));
    }

    private Text headline() {
        Estimate overtraining = marginal.overtrainingDecades();
        // Where the interval holds zero, the law cannot tell which side of the optimum the run is on.
        boolean unsure = overtraining.hasInterval() && overtraining.low() < 0 && overtraining.high() > 0;
        String id = unsure ? "marginal-balanced" : overtraining.value() > 0 ? "marginal-over" : "marginal-under";
        return words.sentence(id)
                .with("decades", Numbered.text(positive(overtraining), Unit.NUMBER))
                .with("lost", Numbered.text(marginal.lostDecades(), Unit.NUMBER))
                .with("law", marginal.law());
    }

    /** How far from balance, without the sign that the sentence says in words. */
    private static Estimate positive(Estimate decades) {
        return decades.value() < 0 ? decades.times(-1) : decades;
    }

    private Table table() {
        List<Column> columns = List.of(
                Column.words("step", words.sentence("column-step")),
                Column.numbers("nats", words.sentence("column-nats"), Unit.NUMBER),
                Column.numbers("decades", words.sentence("column-effective-decades"), Unit.NUMBER),
                Column.numbers("flops", words.sentence("column-flops"), Unit.FLOP),
                Column.numbers("usd", words.sentence("column-usd"), Unit.USD));
        List<List<Cell>> rows = new ArrayList<>();
        marginal.returns().forEach(step -> rows.add(row("step-more-", step)));
        marginal.prices().forEach(step -> rows.add(row("step-gain-", step)));
        return new Table(columns, rows);
    }

    private List<Cell> row(String prefix, Step step) {
        Text name = words.sentence(prefix + step.way().name().toLowerCase(Locale.ROOT))
                .with("factor", Numbered.text(marginal.factor(), Unit.NUMBER))
                .with("nats", Numbered.text(marginal.nats(), Unit.NUMBER));
        return step.reachable()
                ? List.of(
                        Cell.of(name),
                        Cell.of(step.nats()),
                        Cell.of(step.decades()),
                        Cell.of(step.flops().value()),
                        Cell.of(step.usd().value()))
                : List.of(
                        Cell.of(name),
                        Cell.of(words.sentence("cell-unreachable")),
                        Cell.of(""),
                        Cell.of(""),
                        Cell.of(""));
    }
}
