package dev.postscale.shell.command;

import dev.postscale.answer.ServingTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says how fast accelerators serve a model and what a token costs. */
final class ServeCommand implements Verb {
    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec words() {
        return ServingOptions.words().addOption(ChartOption.plot());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        return ServingOptions.reply(said, desk, ServingTables::speed);
    }
}
