package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Table.Column;
import dev.postscale.compute.Assumed;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Unit;
import dev.postscale.run.TrainingAnswer;
import java.util.List;
import java.util.Map;

/** What a training run takes, as a sentence, numbers and a table of its memory. */
public final class TrainingTables {
    /** Units of what may be assumed; that of a price stands in its label. */
    private static final Map<String, Unit> UNITS = Map.of(
            "seq_len", Unit.TOKEN,
            "n", Unit.ACCELERATOR,
            "mfu_basis", Unit.FLOP_PER_SECOND);

    private final TrainingAnswer run;
    private final ScalingWords words;

    private TrainingTables(TrainingAnswer run, KnowledgeBase knowledge) {
        this.run = run;
        words = new ScalingWords(knowledge);
    }

    public static Answer of(TrainingAnswer run, KnowledgeBase knowledge) {
        return new TrainingTables(run, knowledge).answer();
    }

    private Answer answer() {
        words.figure("train_flops", run.flops(), Unit.FLOP);
        words.figure("train_flops_with_attention", run.flopsWithAttention(), Unit.FLOP);
        words.figure("mfu", run.mfu(), Unit.SHARE);
        words.figure("tokens_per_s_per_gpu", run.tokensPerSPerGpu(), Unit.TOKEN_PER_SECOND);
        words.figure("gpu_hours", run.gpuHours(), Unit.ACCELERATOR_HOUR);
        words.figure("days", run.days(), Unit.DAY);
        words.figure("training_usd", run.usd(), Unit.USD);
        words.figure("training_usd_amortised", run.usdByTenure().amortised(), Unit.USD);
        words.figure("training_usd_owned", run.usdByTenure().owned(), Unit.USD);
        words.figure("energy_mwh", run.energyMwh(), Unit.MEGAWATT_HOUR);
        words.figure("co2_tonnes", run.co2Tonnes(), Unit.NUMBER);
        words.figure("memory_gib_per_gpu", run.memoryGibPerGpu(), Unit.GIB);
        Text verdict = run.fits()
                ? words.sentence("train-fits").with("parallelism", run.parallelism())
                : run.whyNot().get(0);
        for (Assumed assumed : run.assumptions()) {
            words.note(Kind.ASSUMPTION, assumption(assumed));
        }
        return new Answer(
                Reading.nothing(),
                verdict,
                words.figures(),
                run.fits() ? memory() : options(),
                words.notes(),
                words.cited().all(),
                List.of());
    }

    /** The value with its unit, and what it is where the path does not say it. */
    private Text assumption(Assumed assumed) {
        Unit unit = UNITS.getOrDefault(assumed.path(), Unit.NUMBER);
        Text value = assumed.value() instanceof Value.Amount amount
                ? Numbered.text(amount.number(), unit)
                : Numbered.text(assumed.value());
        boolean says = !assumed.text().en().equals(assumed.path())
                && !assumed.text().en().equals(value.en());
        Text text = words.sentence("train-assumed")
                .with("path", words.labels().path(assumed.path()))
                .with("value", value);
        return says ? words.sentence("train-assumed-as").with("said", text).with("text", assumed.text()) : text;
    }

    private Table memory() {
        TrainingAnswer.Memory memory = run.memory();
        return new Table(
                List.of(
                        Column.words("part", words.sentence("column-memory-part")),
                        Column.numbers("gib", words.sentence("column-gib"), Unit.GIB)),
                List.of(
                        row("weights", memory.weightsGib()),
                        row("gradients", memory.gradientsGib()),
                        row("optimizer", memory.optimizerGib()),
                        row("activations", memory.activationsGib())));
    }

    private List<Cell> row(String part, double gib) {
        return List.of(Cell.of(words.sentence("memory-" + part)), Cell.of(gib));
    }

    private Table options() {
        return new Table(
                List.of(
                        Column.words("accelerators", words.sentence("column-accelerators")),
                        Column.words("method", words.sentence("column-method")),
                        Column.words("parallelism", words.sentence("column-parallelism")),
                        Column.numbers("gib", words.sentence("column-gib"), Unit.GIB)),
                run.options().stream()
                        .map(option -> List.of(
                                Cell.of(words.labels().machines(option.accelerator(), option.n())),
                                Cell.of(option.method()),
                                Cell.of(option.parallelism()),
                                Cell.of(option.memoryGibPerGpu())))
                        .toList());
    }
}
