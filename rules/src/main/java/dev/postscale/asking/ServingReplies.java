package dev.postscale.asking;

import dev.postscale.answer.Answer;
import dev.postscale.answer.Cell;
import dev.postscale.answer.Note;
import dev.postscale.answer.Note.Kind;
import dev.postscale.answer.ServingTables;
import dev.postscale.answer.Table;
import dev.postscale.answer.Table.Column;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Unit;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.ServingQuestion.Fleet;
import dev.postscale.sizing.ServingQuestion.Traffic;
import dev.postscale.sizing.ServingQuestion.Weights;
import dev.postscale.sizing.Sizer;
import java.util.ArrayList;
import java.util.List;

/** Answers about what fits, how fast it is and in which format. */
final class ServingReplies {
    private static final String PLAIN = "bf16";
    private static final List<String> FORMATS = List.of(PLAIN, "fp8", "int8", "int4");
    private static final double BYTES_AT_16_BITS = 2;

    private final Turn turn;
    private final Frame frame;
    private final Phrases phrases;

    ServingReplies(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.phrases = turn.phrases();
    }

    private ServingQuestion question() {
        return ServingQuestion.of(
                Weights.of(turn.weights(), frame.has("precision") ? frame.text("precision") : PLAIN),
                Fleet.of(turn.machine(), frame.number("count")),
                Traffic.saturating(inputTokens(), frame.number("output_tokens")));
    }

    private ServingTables tables() {
        return ServingTables.of(Sizer.of(turn.knowledge()), turn.base());
    }

    List<Answer> fits() {
        ServingQuestion question = question();
        boolean placed = !frame.machines().isEmpty() || frame.has("memory_gib");
        turn.feasible(!placed || tables().fits(question));
        return List.of(
                tables().memory(question),
                new ModelReplies(turn).card(question.weights().model()));
    }

    /** Speed as it is calibrated, beside the ceiling that the bandwidth sets for one user. */
    List<Answer> speed() {
        ServingQuestion question = question();
        turn.feasible(tables().fits(question));
        List<Answer> parts = new ArrayList<>(List.of(tables().speed(question)));
        ceiling(question).ifPresent(parts::add);
        return parts;
    }

    private java.util.Optional<Answer> ceiling(ServingQuestion question) {
        var model = turn.base().model(question.weights().model());
        var chip = turn.base().accelerator(question.fleet().accelerator());
        if (model.isEmpty() || chip.isEmpty() || Double.isNaN(chip.get().bandwidth())) {
            return java.util.Optional.empty();
        }
        double bytes = model.get().paramsActive()
                * BYTES_AT_16_BITS
                * bits(question.weights().precision())
                / bits(PLAIN);
        double count =
                Double.isNaN(question.fleet().count()) ? 1 : question.fleet().count();
        double ceiling = chip.get().bandwidth() * count / bytes;
        return java.util.Optional.of(Phrases.answer(
                phrases.sentence("ask-ceiling")
                        .with("bandwidth", Phrases.number(chip.get().bandwidth() * count / 1e9, Unit.GB_PER_SECOND))
                        .with("bytes", Phrases.number(bytes / 1e9, Unit.GB))
                        .with("speed", Phrases.number(ceiling, Unit.TOKEN_PER_SECOND)),
                List.of(phrases.figure("ceiling", ceiling, Unit.TOKEN_PER_SECOND)),
                Table.none(),
                List.of(
                        Note.of(Kind.REASON, phrases.sentence("ask-ceiling-practice")),
                        Note.of(Kind.REASON, phrases.sentence("ask-ceiling-batch"))),
                List.of()));
    }

    private double bits(String format) {
        return format.contains("4")
                ? turn.knowledge().constants().value("bytes-at-4bit") * 8
                : format.contains("8") ? 8 : BYTES_AT_16_BITS * 8;
    }

    // ---- formats -----------------------------------------------------------------------------------------------

    /** Formats side by side on a machine: whether it computes in them, memory, speed; and what the choice hangs on. */
    List<Answer> formats() {
        ServingQuestion question = question();
        AcceleratorFact chip =
                turn.base().accelerator(question.fleet().accelerator()).orElseThrow();
        ModelFact model = turn.base().model(question.weights().model()).orElseThrow();
        Sizer sizer = Sizer.of(turn.knowledge());
        List<List<Cell>> rows = FORMATS.stream()
                .map(format -> {
                    var alone = sizer.answer(question.in(format).under("single_stream"));
                    var full = sizer.answer(question.in(format).under("throughput"));
                    return List.of(
                            Cell.of(format),
                            Cell.of(phrases.sentence(computes(chip, format) ? "ask-yes" : "ask-no")),
                            Cell.of(alone.memory().weightsGib()),
                            Cell.of(alone.tokensPerS()),
                            Cell.of(full.tokensPerS()),
                            Cell.of(phrases.sentence("ask-format-risk-" + format)));
                })
                .toList();
        List<Column> columns = List.of(
                Column.words("format", phrases.sentence("column-weights-format")),
                Column.words("native", phrases.sentence("ask-column-native")),
                Column.numbers("weights_gib", phrases.sentence("column-weights-gib"), Unit.NUMBER),
                Column.numbers("one_user", phrases.sentence("ask-column-one-user"), Unit.NUMBER),
                Column.numbers("full", phrases.sentence("ask-column-full"), Unit.NUMBER),
                Column.words("quality_risk", phrases.sentence("ask-column-format-risk")));
        boolean eight = computes(chip, "fp8");
        Answer table = Phrases.answer(
                phrases.sentence(eight ? "ask-formats-fp8" : "ask-formats-int8")
                        .with("accelerator", chip.label())
                        .with("model", model.label()),
                List.of(),
                new Table(columns, rows),
                List.of(
                        Note.of(Kind.REASON, phrases.sentence("ask-formats-memory")),
                        Note.of(Kind.CAUTION, phrases.sentence("ask-formats-risk")),
                        Note.of(Kind.REASON, phrases.sentence("ask-formats-cache")),
                        Note.of(Kind.STEP, phrases.sentence("ask-formats-evaluate"))),
                phrases.sources(chip.source(), chip.id()));
        return List.of(
                table,
                new AdviceReplies(turn)
                        .side(List.of("quantization-8bit", "quantization-4bit", "kv-cache-compression")));
    }

    private static boolean computes(AcceleratorFact chip, String format) {
        return switch (format) {
            case "fp8" -> !Double.isNaN(chip.fp8Flops());
            case "int8" -> !Double.isNaN(chip.int8Ops());
            case "int4" -> !Double.isNaN(chip.fp4Flops());
            default -> true;
        };
    }

    /** Who tells a context asks about a request that fills it. */
    private double inputTokens() {
        double input = frame.number("input_tokens");
        return Double.isNaN(input) ? frame.number("context_tokens") : input;
    }
}
