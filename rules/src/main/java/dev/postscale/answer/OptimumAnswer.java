package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.scaling.Optimum;
import dev.postscale.scaling.Optimum.Aim;
import dev.postscale.scaling.Optimum.Beside;
import dev.postscale.scaling.Optimum.Option;
import dev.postscale.scaling.Optimum.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells the best runs of a budget, and that the laws disagree about them. */
public final class OptimumAnswer {
    private final Optimum optimum;
    private final ScalingWords words;

    private OptimumAnswer(Optimum optimum, KnowledgeBase knowledge) {
        this.optimum = optimum;
        this.words = new ScalingWords(knowledge);
    }

    public static Answer of(Optimum optimum, KnowledgeBase knowledge) {
        return new OptimumAnswer(optimum, knowledge).answer();
    }

    private Answer answer() {
        Option best = optimum.options().get(0);
        figures(best);
        cautions(best);
        optimum.options().forEach(this::limits);
        words.assumptions(optimum.assumptions());
        return new Answer(
                        Reading.nothing(),
                        headline(best),
                        words.figures(),
                        table(),
                        words.notes(),
                        words.cited().all(),
                        next(best))
                .with(words.chart(
                        optimum.curve(),
                        new Chart.Mark(optimum.flops().value(), best.loss().value(), words.sentence("chart-budget"))));
    }

    private Text headline(Option best) {
        return words.sentence("optimum-best")
                .with("flops", Numbered.text(optimum.flops().value(), Unit.FLOP))
                .with("params", Numbered.text(best.params(), Unit.PARAMETER))
                .with("tokens", Numbered.text(best.tokens(), Unit.TOKEN))
                .with("law", optimum.law());
    }

    private void figures(Option best) {
        Outlook outlook = optimum.outlook();
        words.figure("flops", optimum.flops(), Unit.FLOP);
        words.figure("training_usd", optimum.usd(), Unit.USD);
        words.figure("tokens_per_param", best.tokensPerParam(), Unit.NUMBER);
        words.figure("loss", best.loss(), Unit.NUMBER, words.cited().numbers(best.sources()));
        words.figure("reducible", outlook.reducible(), Unit.NUMBER);
        words.figure("next_decade_nats", outlook.nextDecadeNats(), Unit.NUMBER);
        words.figure("knee_flops", outlook.kneeFlops(), Unit.FLOP);
        words.figure(
                "stock_share", outlook.stockShare(), Unit.SHARE, words.cited().numbers(outlook.sources()));
        words.figure("wall_flops", outlook.wallFlops(), Unit.FLOP);
    }

    private void cautions(Option best) {
        words.note(
                Kind.CAUTION,
                words.sentence("optimum-band")
                        .with("low", Numbered.text(rounded(optimum.band().tokensPerParamLow()), Unit.NUMBER))
                        .with("high", Numbered.text(rounded(optimum.band().tokensPerParamHigh()), Unit.NUMBER))
                        .with(
                                "lower",
                                Numbered.text(rounded(optimum.band().tokensPerParamLowerQuartile()), Unit.NUMBER))
                        .with(
                                "upper",
                                Numbered.text(rounded(optimum.band().tokensPerParamUpperQuartile()), Unit.NUMBER))
                        .with("count", Integer.toString(optimum.beside().size() + 1)));
        words.extrapolation(best.law(), best.extrapolates());
        Outlook outlook = optimum.outlook();
        if (outlook.probabilityOfWant() > 0.005) {
            words.note(
                    Kind.CAUTION,
                    words.sentence("optimum-want")
                            .with("chance", Numbered.text(outlook.probabilityOfWant(), Unit.SHARE))
                            .with("passes", Numbered.text(outlook.usefulEpochs(), Unit.NUMBER))
                            .with("stock", Numbered.text(outlook.stockTokens(), Unit.TOKEN)),
                    words.cited().numbers(outlook.sources()));
        }
        words.note(Kind.CAUTION, words.sentence("optimum-scales"));
    }

    private static double rounded(double ratio) {
        return ratio < 10 ? ratio : StrictMath.rint(ratio);
    }

    /** What a limit or a lifetime does to a run, beyond what its row tells. */
    private void limits(Option option) {
        List<Integer> sources = words.cited().numbers(option.sources());
        switch (option.aim()) {
            case LIFETIME, LIFETIME_COST ->
                words.note(
                        Kind.REASON,
                        words.sentence("optimum-saves")
                                .with("aim", name(option.aim()))
                                .with("saving", Numbered.text(option.saving(), Unit.SHARE)),
                        sources);
            case REPEATED_DATA ->
                words.note(
                        Kind.REASON,
                        words.sentence("optimum-repeats")
                                .with("epochs", Numbered.text(option.epochs(), Unit.NUMBER))
                                .with("effective", Numbered.text(option.effectiveTokens(), Unit.TOKEN)),
                        sources);
            case EXPERTS ->
                words.note(
                        Kind.REASON,
                        words.sentence("optimum-experts")
                                .with("experts", Numbered.text(option.experts(), Unit.NUMBER))
                                .with("total", Numbered.text(option.paramsTotal(), Unit.PARAMETER)),
                        sources);
            case BEST_BITS ->
                words.note(
                        Kind.REASON,
                        words.sentence("optimum-bits")
                                .with("bits", Numbered.text(StrictMath.rint(option.bits() * 10) / 10, Unit.BIT)),
                        sources);
            case COMPUTE, MEMORY, FRESH_DATA, BITS, EXPECTED, CAUTIOUS -> {
                // The row says it.
            }
        }
        if (option.aim() != Aim.COMPUTE && !option.law().equals(optimum.law())) {
            words.extrapolation(option.law(), option.extrapolates());
        }
    }

    private Table table() {
        List<Column> columns = List.of(
                Column.words("aim", words.sentence("column-aim")),
                Column.words("law", words.sentence("column-law")),
                Column.numbers("params", words.sentence("column-params"), Unit.PARAMETER),
                Column.numbers("tokens", words.sentence("column-tokens"), Unit.TOKEN),
                Column.numbers("tokens_per_param", words.sentence("column-tokens-per-param"), Unit.NUMBER),
                Column.numbers("loss", words.sentence("column-loss"), Unit.NUMBER));
        List<List<Cell>> rows = new ArrayList<>();
        for (Option option : optimum.options()) {
            rows.add(List.of(
                    Cell.of(name(option.aim())),
                    Cell.of(option.law()),
                    cell(option.params()),
                    cell(option.tokens()),
                    cell(option.tokensPerParam()),
                    cell(option.loss())));
        }
        for (Beside other : optimum.beside()) {
            rows.add(List.of(
                    Cell.of(words.sentence("aim-beside")),
                    Cell.of(other.law()),
                    cell(other.params()),
                    cell(other.tokens()),
                    cell(other.tokensPerParam()),
                    Cell.of("")));
        }
        return new Table(columns, rows);
    }

    /** In a table the value alone: intervals stand in the answer's sentence and in JSON. */
    private static Cell cell(Estimate value) {
        return value.isKnown() ? Cell.of(value.value()) : Cell.of("");
    }

    private Text name(Aim aim) {
        return words.sentence("aim-" + aim.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private List<Text> next(Option best) {
        return List.of(words.sentence("next-marginal")
                .with("params", typed(best.params()))
                .with("tokens", typed(best.tokens())));
    }

    /** As it is typed: 95.9B. */
    private static String typed(Estimate value) {
        return Numbered.text(value.value(), Unit.NUMBER).en().replace(" ", "");
    }
}
