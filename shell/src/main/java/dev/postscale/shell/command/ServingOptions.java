package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.ServingTables;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What the commands about serving may be told: a model, a format, accelerators and the length of requests. */
final class ServingOptions {
    private static final String ACCELERATOR = "--accelerator";
    private static final String COUNT = "--count";
    private static final String PRECISION = "--precision";
    private static final String INPUT = "--input-tokens";
    private static final String OUTPUT = "--output-tokens";

    private ServingOptions() {}

    static CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("MODEL"))
                .addOption(Options.value(ACCELERATOR, "NAME"))
                .addOption(Options.value(COUNT, "N"))
                .addOption(Options.value(PRECISION, "FORMAT"))
                .addOption(Options.value(INPUT, "TOKENS"))
                .addOption(Options.value(OUTPUT, "TOKENS"))
                .addOption(Choices.lang());
    }

    /** The part of the answer that a command is about; a model that does not fit has its exit status. */
    static Reply reply(ParseResult said, Desk desk, BiFunction<ServingTables, ServingQuestion, Answer> part) {
        ServingQuestion question = question(said);
        ServingTables tables = ServingTables.of(Sizer.of(desk.doors().advisor().knowledge()), desk.knowledge());
        Status status = tables.fits(question) ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        Answer answer = part.apply(tables, question);
        if (!answer.chart().isEmpty()) {
            ChartOption.draw(answer.chart(), said, desk.screen());
        }
        String text = desk.write(answer, Choices.language(said, desk.screen()));
        return new Reply(status, text, List.of());
    }

    private static ServingQuestion question(ParseResult said) {
        String accelerator = Options.required(said, ACCELERATOR, "H100");
        return ServingQuestion.of(
                ServingQuestion.Weights.of(
                        said.matchedPositionalValue(0, ""), said.matchedOptionValue(PRECISION, "bf16")),
                ServingQuestion.Fleet.of(accelerator, number(said, COUNT, Kind.ACCELERATORS)),
                ServingQuestion.Traffic.saturating(
                        number(said, INPUT, Kind.TOKENS), number(said, OUTPUT, Kind.TOKENS)));
    }

    private static double number(ParseResult said, String option, Kind kind) {
        return said.hasMatchedOption(option)
                ? Quantities.parse(said.matchedOptionValue(option, ""), kind).value()
                : Double.NaN;
    }
}
