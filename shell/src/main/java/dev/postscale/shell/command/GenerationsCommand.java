package dev.postscale.shell.command;

import dev.postscale.answer.GenerationsAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.scaling.Generations;
import dev.postscale.scaling.Lineage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells what generations of a family of models cost and brought. */
final class GenerationsCommand implements Verb {
    private static final String TEST = "--test";

    @Override
    public String name() {
        return "generations";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("FAMILY"))
                .addOption(Options.value(TEST, "NAME"))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Generations generations = Lineage.of(desk.doors().advisor().knowledge())
                .answer(said.matchedPositionalValue(0, ""), said.matchedOptionValue(TEST, ""));
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(generations) + "\n"
                        : desk.write(
                                GenerationsAnswer.of(generations, desk.knowledge()),
                                Choices.language(said, desk.screen())));
    }
}
