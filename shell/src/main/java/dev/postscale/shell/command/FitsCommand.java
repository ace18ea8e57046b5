package dev.postscale.shell.command;

import dev.postscale.answer.ServingTables;
import dev.postscale.sizing.ServingQuestion;
import java.util.List;
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
        ServingQuestion question = ServingOptions.question(said);
        ServingTables tables = ServingOptions.tables(desk);
        Status status = tables.fits(question) ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        return new Reply(status, desk.write(tables.memory(question), Choices.language(said, desk.screen())), List.of());
    }
}
