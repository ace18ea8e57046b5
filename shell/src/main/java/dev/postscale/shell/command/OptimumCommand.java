package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.OptimumAnswer;
import dev.postscale.exchange.ResultJson;
import dev.postscale.quantity.Kind;
import dev.postscale.scaling.Optima;
import dev.postscale.scaling.Optimum;
import dev.postscale.scaling.OptimumQuestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds the best run of a budget. */
final class OptimumCommand implements Verb {
    static final String LAW = "--law";
    static final String ACCELERATOR = "--accelerator";
    private static final String BUDGET = "--budget";
    private static final String FLOPS = "--flops";
    private static final String PARAMS = "--params";
    private static final String TOKENS_LIMIT = "--tokens-limit";
    private static final String MEMORY = "--memory";
    private static final String SERVED = "--served-tokens";
    private static final String BITS = "--bits";

    @Override
    public String name() {
        return "optimum";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addOption(Options.value(BUDGET, "USD|FLOP"))
                .addOption(Options.value(FLOPS, "FLOP"))
                .addOption(Options.value(PARAMS, "PARAMETERS"))
                .addOption(Options.value(LAW, "LAW"))
                .addOption(Options.value(TOKENS_LIMIT, "TOKENS"))
                .addOption(Options.value(MEMORY, "GIB"))
                .addOption(Options.value(SERVED, "TOKENS"))
                .addOption(Options.value(BITS, "BITS"))
                .addOption(Options.value(ACCELERATOR, "NAME"))
                .addOption(ChartOption.plot())
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Optimum optimum = Optima.of(desk.doors().advisor().knowledge()).answer(question(said));
        Answer answer = OptimumAnswer.of(optimum, desk.knowledge());
        ChartOption.draw(answer.chart(), said, desk.screen());
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(optimum) + "\n"
                        : desk.write(answer, Choices.language(said, desk.screen())));
    }

    private static OptimumQuestion question(ParseResult said) {
        boolean compute = QuantityOption.isCompute(said.matchedOptionValue(BUDGET, ""));
        if (compute && said.hasMatchedOption(FLOPS)) {
            throw new IllegalArgumentException(
                    "The compute must be given once: by " + BUDGET + " or by " + FLOPS + ".\nMaybe leave one out.");
        }
        return new OptimumQuestion(
                said.matchedOptionValue(LAW, ""),
                QuantityOption.read(said, compute ? BUDGET : FLOPS, Kind.FLOPS),
                compute ? Double.NaN : QuantityOption.read(said, BUDGET, Kind.MONEY),
                QuantityOption.read(said, PARAMS, Kind.PARAMETERS),
                QuantityOption.read(said, TOKENS_LIMIT, Kind.TOKENS),
                QuantityOption.read(said, MEMORY, Kind.MEMORY_GIB),
                QuantityOption.read(said, SERVED, Kind.TOKENS),
                QuantityOption.read(said, BITS, Kind.BITS),
                said.matchedOptionValue(ACCELERATOR, ""));
    }
}
