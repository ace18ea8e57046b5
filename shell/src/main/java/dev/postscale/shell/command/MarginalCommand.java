package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.MarginalAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.quantity.Kind;
import dev.postscale.scaling.Marginal;
import dev.postscale.scaling.MarginalQuestion;
import dev.postscale.scaling.Marginals;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tells how well a run spent its compute, and what more would buy. */
final class MarginalCommand implements Verb {
    private static final String PARAMS = "--params";
    private static final String TOKENS = "--tokens";
    private static final String FACTOR = "--factor";

    @Override
    public String name() {
        return "marginal";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addOption(Options.value(PARAMS, "PARAMETERS"))
                .addOption(Options.value(TOKENS, "TOKENS"))
                .addOption(Options.value(FACTOR, "N"))
                .addOption(Options.value(OptimumCommand.LAW, "LAW"))
                .addOption(Options.value(OptimumCommand.ACCELERATOR, "NAME"))
                .addOption(ChartOption.plot())
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        var question = new MarginalQuestion(
                said.matchedOptionValue(OptimumCommand.LAW, ""),
                QuantityOption.read(said, PARAMS, Kind.PARAMETERS),
                QuantityOption.read(said, TOKENS, Kind.TOKENS),
                QuantityOption.read(said, FACTOR, Kind.RATIO),
                Double.NaN,
                said.matchedOptionValue(OptimumCommand.ACCELERATOR, ""));
        Marginal marginal = Marginals.of(desk.doors().advisor().knowledge()).answer(question);
        Answer answer = MarginalAnswer.of(marginal, desk.knowledge());
        ChartOption.draw(answer.chart(), said, desk.screen());
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(marginal) + "\n"
                        : desk.write(answer, Choices.language(said, desk.screen())));
    }
}
