package dev.postscale.shell.command;

import dev.postscale.answer.ServingTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says whether a model fits accelerators, and what would. */
final class FitsCommand implements Verb {
    @Override
    public String name() {
        return "fits";
    }

    @Override
    public CommandSpec words() {
        return ServingOptions.words();
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        return ServingOptions.reply(said, desk, ServingTables::memory);
    }
}
