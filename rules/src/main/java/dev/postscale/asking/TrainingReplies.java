package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.Source;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.answer.TrainingTables;
import dev.postscale.exchange.Request;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.TrainingRunFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Numbers;
import dev.postscale.quantity.Unit;
import dev.postscale.run.TrainingAnswer;
import dev.postscale.run.TrainingOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about training runs, large and small. */
final class TrainingReplies {
    private static final double HOURS_PER_DAY = 24;
    private static final double TERA = 1e12;
    /** A second forward pass beside the three of a step: 8ND instead of 6ND. */
    private static final double RECOMPUTING = 8 / 6.0;

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    TrainingReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    /** FLOP, hours, days and dollars of a run, and how they hang on the pace that is achieved. */
    List<Answer> cost() {
        String machine = turn.machine();
        Map<String, String> run = run(machine);
        boolean large = turn.size() >= turn.constant("ask-cluster-params").value();
        if (frame.has("count") || large) {
            run.put("n", Numbers.write(turn.number("count", "ask-training-cluster")));
        }
        double tokens = turn.trainTokens();
        if (Double.isNaN(tokens)) {
            tokens = turn.constant("ask-tokens-per-param").value() * turn.size();
        }
        if (!frame.has("tokens")) {
            turn.assume("tokens", tokens);
        }
        run.put("tokens", Numbers.write(tokens));
        if (frame.has("precision")) {
            run.put("precision", frame.text("precision"));
        }
        TrainingAnswer estimate = TrainingOperation.of(turn.knowledge()).estimate(Request.of(run));
        List<Answer> parts = new ArrayList<>(List.of(TrainingTables.of(estimate, turn.base())));
        turn.base().accelerator(machine).flatMap(chip -> paces(chip, estimate)).ifPresent(parts::add);
        return parts;
    }

    private Map<String, String> run(String machine) {
        Map<String, String> run = new LinkedHashMap<>();
        run.put("accelerator", machine);
        if (frame.models().isEmpty()) {
            run.put("params_total", Numbers.write(turn.size()));
        } else {
            run.put("model_id", frame.models().get(0));
        }
        if (frame.has("date")) {
            run.put("source_date", frame.text("date"));
        }
        return run;
    }

    // ---- paces -------------------------------------------------------------------------------------------------

    /** The same run at the paces that were measured on such machines and at those of the estimate. */
    private Optional<Answer> paces(AcceleratorFact chip, TrainingAnswer estimate) {
        double peak = chip.bf16Flops();
        if (!estimate.flops().isKnown() || !estimate.usd().isKnown() || Double.isNaN(peak)) {
            return Optional.empty();
        }
        double count = accelerators(estimate);
        double hourUsd = estimate.usd().value() / estimate.gpuHours().value();
        List<Source> sources = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        Estimate mfu = estimate.mfu();
        rows.add(pace(phrases.sentence("ask-pace-estimate"), mfu.value() * peak, count, estimate, hourUsd));
        if (mfu.hasInterval()) {
            rows.add(pace(phrases.sentence("ask-pace-low"), mfu.low() * peak, count, estimate, hourUsd));
            rows.add(pace(phrases.sentence("ask-pace-high"), mfu.high() * peak, count, estimate, hourUsd));
        }
        measured(chip).ifPresent(row -> {
            List<Source> cited = phrases.sources(row.source(), row.id());
            cited.forEach(source -> Phrases.place(sources, source));
            rows.add(pace(
                    phrases.sentence("ask-pace-measured").with("run", row.label()),
                    pace(row, peak),
                    count,
                    estimate,
                    hourUsd));
        });
        List<Column> columns = List.of(
                Column.words("pace", phrases.sentence("ask-column-pace")),
                Column.numbers("tflops", phrases.sentence("ask-column-tflops"), Unit.NUMBER),
                Column.numbers("gpu_hours", phrases.sentence("ask-column-gpu-hours"), Unit.NUMBER),
                Column.numbers("usd", phrases.sentence("ask-column-run-usd"), Unit.NUMBER),
                Column.numbers("days", phrases.sentence("ask-column-days"), Unit.NUMBER),
                Column.numbers("days_recompute", phrases.sentence("ask-column-days-recompute"), Unit.NUMBER));
        return Optional.of(Phrases.answer(
                phrases.sentence("ask-paces")
                        .with("flops", Phrases.number(estimate.flops().value(), Unit.FLOP))
                        .with("count", Phrases.number(count, Unit.COUNT))
                        .with("accelerator", chip.label())
                        .with("price", Phrases.number(hourUsd, Unit.USD_PER_ACCELERATOR_HOUR))
                        .with(
                                "date",
                                frame.has("date")
                                        ? frame.text("date")
                                        : turn.base().date().toString()),
                List.of(),
                new Table(columns, rows),
                List.of(Note.of(Kind.REASON, phrases.sentence("ask-paces-recompute"))),
                sources));
    }

    private static double accelerators(TrainingAnswer estimate) {
        double hours = estimate.gpuHours().value();
        return StrictMath.rint(hours / estimate.days().value() / HOURS_PER_DAY);
    }

    private static double pace(TrainingRunFact row, double peak) {
        return Double.isNaN(row.modelFlops()) ? row.utilization() * peak : row.modelFlops();
    }

    private static List<Cell> pace(Text name, double flopPerS, double count, TrainingAnswer run, double hourUsd) {
        double hours = run.flops().value() / flopPerS / Conversions.SECONDS_PER_HOUR;
        double days = hours / count / HOURS_PER_DAY;
        return List.of(
                Cell.of(name),
                Cell.of(flopPerS / TERA),
                Cell.of(hours),
                Cell.of(hours * hourUsd),
                Cell.of(days),
                Cell.of(days * RECOMPUTING));
    }

    /** The measured run on such machines that is nearest in size. */
    private Optional<TrainingRunFact> measured(AcceleratorFact chip) {
        double params = turn.size();
        return turn.base().trainingRuns().stream()
                .filter(row -> row.accelerator().equals(chip.id()) && row.paramsTotal() > 0)
                .filter(row -> row.modelFlops() > 0 || (row.utilization() > 0 && row.utilization() < 1))
                .min(Comparator.<TrainingRunFact>comparingDouble(
                                row -> StrictMath.abs(StrictMath.log(row.paramsTotal() / params)))
                        .thenComparing(TrainingRunFact::id));
    }

    // ---- fine-tuning -------------------------------------------------------------------------------------------

    /** Memory of the ways to fine-tune. */
    List<Answer> memory() {
        List<Answer> parts = new ArrayList<>();
        for (String method : List.of("lora", "qlora")) {
            Map<String, String> run = run(turn.machine());
            run.put("method", method);
            Answer answer =
                    TrainingTables.of(TrainingOperation.of(turn.knowledge()).estimate(Request.of(run)), turn.base());
            Text title = phrases.sentence("ask-method-" + method);
            parts.add(new Answer(
                    answer.reading(),
                    new Text(
                            title.en() + " " + answer.text().en(),
                            title.zh() + answer.text().zh()),
                    answer.figures(),
                    answer.table(),
                    answer.notes(),
                    answer.sources(),
                    answer.next(),
                    answer.chart()));
        }
        return parts;
    }

    /** What a run over a few examples costs: hours of one machine, not weeks. */
    Answer adapterRun() {
        double examples = frame.number("sft_examples");
        double each = turn.assume("example_tokens", "ask-example-tokens");
        double passes = turn.constant("ask-tuning-passes").value();
        double params = turn.size();
        Map<String, String> run = run(turn.machine());
        run.put("method", "lora");
        run.put("tokens", Numbers.write(examples * each * passes));
        TrainingAnswer estimate = TrainingOperation.of(turn.knowledge()).estimate(Request.of(run));
        return Phrases.answer(
                phrases.sentence("ask-few-examples")
                        .with("examples", Phrases.number(examples, Unit.EXAMPLE))
                        .with("params", Phrases.number(params, Unit.PARAMETER))
                        .with("passes", Phrases.number(passes, Unit.NUMBER))
                        .with("usd", Phrases.number(estimate.usd(), Unit.USD)),
                List.of(phrases.figure("adapter_usd", estimate.usd(), Unit.USD)),
                Table.none(),
                List.of(
                        Note.of(Kind.STEP, phrases.sentence("ask-few-prompts")),
                        Note.of(Kind.REASON, phrases.sentence("ask-few-lora")),
                        Note.of(Kind.STEP, phrases.sentence("ask-few-evaluate")),
                        Note.of(Kind.STEP, phrases.sentence("ask-few-more"))),
                List.of());
    }
}
