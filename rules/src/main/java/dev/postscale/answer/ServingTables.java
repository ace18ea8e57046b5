package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Unit;
import dev.postscale.sizing.RooflinePlot;
import dev.postscale.sizing.ServingAnswer;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
import java.util.List;
import java.util.stream.IntStream;

/** What serving a model takes, as sentences and tables. */
public final class ServingTables {
    private static final List<String> FORMATS = List.of("bf16", "fp8", "int4");
    private static final int ROOF_POINTS = 60;
    private static final List<String> LOADS = List.of("single_stream", "throughput");

    private final Sizer sizer;
    private final Labels labels;

    private ServingTables(Sizer sizer, Labels labels) {
        this.sizer = sizer;
        this.labels = labels;
    }

    public static ServingTables of(Sizer sizer, KnowledgeBase base) {
        return new ServingTables(sizer, new Labels(base));
    }

    /** Whether the model of a question fits its accelerators. */
    public boolean fits(ServingQuestion question) {
        return sizer.answer(question).fits();
    }

    /** Memory in the format of the question and in those that engines offer. */
    public Answer memory(ServingQuestion question) {
        List<Column> columns = List.of(
                Column.words("format", labels.sentence("column-weights-format")),
                Column.numbers("weights_gib", labels.sentence("column-weights-gib"), Unit.NUMBER),
                Column.numbers("kv_gib_per_sequence", labels.sentence("column-cache-gib"), Unit.NUMBER),
                Column.numbers("max_sequences", labels.sentence("column-most-requests"), Unit.NUMBER));
        List<List<Cell>> rows = FORMATS.stream()
                .map(format -> {
                    ServingAnswer.Memory memory =
                            sizer.answer(question.in(format)).memory();
                    return List.of(
                            Cell.of(format),
                            Cell.of(memory.weightsGib()),
                            Cell.of(memory.kvGibPerSequence()),
                            Cell.of(memory.maxSequences()));
                })
                .toList();
        return Answer.of(verdict(question)).with(new Table(columns, rows));
    }

    /** Speed and cost for one user and for as many requests as fit; only the verdict where the model does not fit. */
    public Answer speed(ServingQuestion question) {
        if (!fits(question)) {
            return memory(question);
        }
        List<Column> columns = List.of(
                Column.words("load", labels.sentence("column-load")),
                Column.numbers("tokens_per_s", labels.sentence("column-tokens-per-second"), Unit.NUMBER),
                Column.numbers("ttft_ms", labels.sentence("column-ttft"), Unit.NUMBER),
                Column.numbers("tpot_ms", labels.sentence("column-tpot"), Unit.NUMBER),
                Column.numbers("usd_per_million", labels.sentence("column-usd-per-million"), Unit.NUMBER),
                Column.words("bound", labels.sentence("column-bound")));
        List<List<Cell>> rows = LOADS.stream()
                .map(load -> {
                    ServingAnswer answer = sizer.answer(question.under(load));
                    return List.of(
                            Cell.of(labels.sentence("load-" + load)),
                            Cell.of(answer.tokensPerS()),
                            Cell.of(answer.ttftMs()),
                            Cell.of(answer.tpotMs()),
                            Cell.of(answer.usdPerMillionOutputTokens()),
                            Cell.of(labels.sentence("bound-" + answer.bound())));
                })
                .toList();
        return Answer.of(verdict(question)).with(new Table(columns, rows)).with(roofline(question));
    }

    /** Share of the peak by FLOP per byte: the roof, and the passes of the model under it. */
    private Chart roofline(ServingQuestion question) {
        RooflinePlot plot = sizer.roofline(question).orElseThrow();
        double least = plot.places().stream()
                .mapToDouble(RooflinePlot.Place::intensity)
                .min()
                .orElse(1);
        double most = plot.places().stream()
                .mapToDouble(RooflinePlot.Place::intensity)
                .max()
                .orElse(1);
        double low = StrictMath.log10(StrictMath.min(least, plot.peak() / plot.bandwidth()) / 2);
        double high = StrictMath.log10(StrictMath.max(most, plot.peak() / plot.bandwidth()) * 2);
        List<Chart.Point> roof = IntStream.rangeClosed(0, ROOF_POINTS)
                .mapToDouble(i -> StrictMath.pow(10, low + (high - low) * i / ROOF_POINTS))
                .mapToObj(intensity -> new Chart.Point(intensity, Estimate.exact(plot.roof(intensity))))
                .toList();
        List<Chart.Mark> marks = plot.places().stream()
                .map(place -> new Chart.Mark(
                        place.intensity(),
                        place.flopsPerSecond() / plot.peak(),
                        labels.sentence("roofline-" + place.name())))
                .toList();
        return new Chart(
                labels.sentence("chart-roofline"),
                labels.sentence("chart-roofline-x"),
                Unit.NUMBER,
                labels.sentence("chart-roofline-y"),
                roof,
                marks);
    }

    private Text verdict(ServingQuestion question) {
        ServingAnswer answer = sizer.answer(question);
        double count =
                Double.isNaN(question.fleet().count()) ? 1 : question.fleet().count();
        Text verdict = labels.sentence(answer.fits() ? "fits-yes" : "fits-no")
                .with("model", labels.model(question.weights().model()))
                .with("machines", labels.machines(question.fleet().accelerator(), count))
                .with("format", question.weights().precision())
                .with("gib", Numbered.text(answer.whyNot().by(), Unit.NUMBER));
        for (ServingAnswer.Change change : answer.whyNot().nearest()) {
            Text help = labels.sentence("fits-nearest-" + change.field()).with("to", shown(change.to()));
            verdict = new Text(verdict.en() + " " + help.en(), verdict.zh() + help.zh());
        }
        return verdict;
    }

    private Text shown(Value value) {
        return value instanceof Value.Word word ? labels.accelerator(word.word()) : Numbered.text(value);
    }
}
