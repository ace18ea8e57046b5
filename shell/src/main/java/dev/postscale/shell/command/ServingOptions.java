package dev.postscale.shell.command;

import dev.postscale.answer.ServingTables;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
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

    static ServingQuestion question(ParseResult said) {
        String accelerator = said.matchedOptionValue(ACCELERATOR, "");
        if (accelerator.isEmpty()) {
            throw new IllegalArgumentException(
                    "The option " + ACCELERATOR + " must be there.\nMaybe add " + ACCELERATOR + " H100.");
        }
        return ServingQuestion.of(
                said.matchedPositionalValue(0, ""),
                accelerator,
                number(said, COUNT, Kind.ACCELERATORS),
                said.matchedOptionValue(PRECISION, "bf16"),
                number(said, INPUT, Kind.TOKENS),
                number(said, OUTPUT, Kind.TOKENS));
    }

    static ServingTables tables(Desk desk) {
        return ServingTables.of(Sizer.of(desk.doors().advisor().knowledge()), desk.knowledge());
    }

    private static double number(ParseResult said, String option, Kind kind) {
        return said.hasMatchedOption(option)
                ? Quantities.parse(said.matchedOptionValue(option, ""), kind).value()
                : Double.NaN;
    }
}
