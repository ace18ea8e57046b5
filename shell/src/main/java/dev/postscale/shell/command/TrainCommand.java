package dev.postscale.shell.command;

import dev.postscale.answer.TrainingTables;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.ResultJson;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Numbers;
import dev.postscale.run.TrainingAnswer;
import dev.postscale.run.TrainingOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says what training a model takes: time, money, energy, memory and the parallelism it needs. */
final class TrainCommand implements Verb {
    /** What an option fills in the operation {@code training}, and which kind of quantity it is. */
    private record Filled(String option, String field, Kind kind, String label) {}

    private static final List<Filled> QUANTITIES = List.of(
            new Filled("--params", "params_total", Kind.PARAMETERS, "PARAMETERS"),
            new Filled("--active-params", "params_active", Kind.PARAMETERS, "PARAMETERS"),
            new Filled("--tokens", "tokens", Kind.TOKENS, "TOKENS"),
            new Filled("--count", "n", Kind.ACCELERATORS, "N"),
            new Filled("--rank", "rank", Kind.COUNT, "N"),
            new Filled("--sequence-tokens", "seq_len", Kind.TOKENS, "TOKENS"),
            new Filled("--batch-tokens", "global_batch_tokens", Kind.TOKENS, "TOKENS"),
            new Filled("--mfu", "mfu", Kind.SHARE, "SHARE"));

    private static final String ACCELERATOR = "--accelerator";
    private static final String PRECISION = "--precision";
    private static final String METHOD = "--method";
    private static final String AS_OF = "--as-of";

    @Override
    public String name() {
        return "train";
    }

    @Override
    public CommandSpec words() {
        CommandSpec words = CommandSpec.create().addPositional(Options.optionalWord("MODEL"));
        QUANTITIES.forEach(filled -> words.addOption(Options.value(filled.option(), filled.label())));
        return words.addOption(Options.value(ACCELERATOR, "NAME"))
                .addOption(Options.value(PRECISION, "FORMAT"))
                .addOption(Choices.among(METHOD, "full", "lora", "qlora"))
                .addOption(Options.value(AS_OF, "DATE"))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Map<String, String> request = new LinkedHashMap<>();
        String model = said.matchedPositionalValue(0, "");
        if (model.isEmpty() && !said.hasMatchedOption("--params")) {
            throw new IllegalArgumentException("The model must be named, or its size given.\nMaybe add --params 7B.");
        }
        request.put("model_id", model);
        request.put("accelerator", Options.required(said, ACCELERATOR, "H100"));
        request.put("method", Choices.of(said, METHOD));
        put(request, "precision", said.matchedOptionValue(PRECISION, ""));
        put(request, "source_date", said.matchedOptionValue(AS_OF, ""));
        for (Filled filled : QUANTITIES) {
            double value = QuantityOption.read(said, filled.option(), filled.kind());
            put(request, filled.field(), Double.isNaN(value) ? "" : Numbers.write(value));
        }
        TrainingAnswer answer =
                TrainingOperation.of(desk.doors().advisor().knowledge()).estimate(Request.of(request));
        Status status = answer.fits() ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(answer) + "\n"
                : desk.write(TrainingTables.of(answer, desk.knowledge()), Choices.language(said, desk.screen()));
        return new Reply(status, text, List.of());
    }

    private static void put(Map<String, String> request, String field, String value) {
        if (!value.isEmpty()) {
            request.put(field, value);
        }
    }
}
