package dev.postscale.shell.command;

import dev.postscale.answer.FitAnswer;
import dev.postscale.exchange.FitJson;
import dev.postscale.exchange.RunTable;
import dev.postscale.fit.LawFitter;
import dev.postscale.fitting.FitOperation;
import dev.postscale.fitting.FitReport;
import dev.postscale.fitting.FitRequest;
import dev.postscale.fitting.Laboratory;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Quantities;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Fits a law to training runs. */
final class FitCommand implements Verb {
    private static final String RUNS = "--runs";
    private static final String FORM = "--form";
    private static final String DROP = "--drop-highest-loss";
    private static final String BOOTSTRAP = "--bootstrap";
    private static final String SEED = "--seed";
    private static final String OBJECTIVE = "--objective";
    private static final String COLUMN = "--column";
    private static final String HOLD = "--hold";
    private static final String AT = "--at";
    private static final String NEXT = "--next-flops";

    @Override
    public String name() {
        return "fit";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addOption(OptionSpec.builder(Options.value(RUNS, "FILE"))
                        .required(true)
                        .build())
                .addOption(Choices.among(FORM, FitRequest.FORMS.toArray(String[]::new)))
                .addOption(Options.value(DROP, "N"))
                .addOption(Options.value(BOOTSTRAP, "N"))
                .addOption(Options.value(SEED, "N"))
                .addOption(Choices.among(OBJECTIVE, FitRequest.OBJECTIVES.toArray(String[]::new)))
                .addOption(Options.values(COLUMN, "NAME=HEADER"))
                .addOption(Options.values(HOLD, "SYMBOL=VALUE"))
                .addOption(Options.values(AT, "FLOP"))
                .addOption(Options.value(NEXT, "FLOP"))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Language language = Choices.language(said, desk.screen());
        FitReport report;
        try (Progress progress = Progress.on(desk, "fit-progress", language)) {
            report = Laboratory.on(desk.knowledge()).fit(asked(said), progress::at);
        }
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? FitJson.write(FitOperation.result(report)) + "\n"
                : desk.write(FitAnswer.of(report, desk.knowledge()), language);
        return new Reply(Status.ANSWERED, text, report.warnings());
    }

    private static FitRequest asked(ParseResult said) {
        Map<String, Double> held = new TreeMap<>();
        pairs(said, HOLD).forEach((symbol, value) -> held.put(symbol, number(HOLD, value)));
        return new FitRequest(
                Choices.of(said, FORM),
                RunTable.read(said.matchedOptionValue(RUNS, "")),
                pairs(said, COLUMN),
                (int) Choices.whole(said, DROP, 0, 0, FitRequest.MOST_DROPPED),
                (int) Choices.whole(
                        said,
                        BOOTSTRAP,
                        FitRequest.USUAL_BOOTSTRAP,
                        LawFitter.FEWEST_REFITS,
                        FitRequest.MOST_BOOTSTRAP),
                Choices.whole(said, SEED, 1, 0, Long.MAX_VALUE),
                Choices.of(said, OBJECTIVE).equals("envelope"),
                held,
                values(said, AT).stream()
                        .map(flops -> Quantities.parse(flops, Kind.FLOPS).value())
                        .toList(),
                said.hasMatchedOption(NEXT)
                        ? Quantities.parse(said.matchedOptionValue(NEXT, ""), Kind.FLOPS)
                                .value()
                        : Double.NaN);
    }

    private static List<String> values(ParseResult said, String option) {
        return Arrays.asList(said.matchedOptionValue(option, new String[0]));
    }

    private static Map<String, String> pairs(ParseResult said, String option) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : values(said, option)) {
            int sign = pair.indexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("The value (" + pair + ") of " + option
                        + " must have an equals sign.\nMaybe " + option + " loss=val_loss.");
            }
            pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return pairs;
    }

    private static double number(String option, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The value (" + text + ") of " + option + " must be a number.", e);
        }
    }
}
