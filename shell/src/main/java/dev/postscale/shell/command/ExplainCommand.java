package dev.postscale.shell.command;

import dev.postscale.advice.Advice;
import dev.postscale.answer.StrategyAnswer;
import dev.postscale.ontology.StrategyFact;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says why a strategy is advised or not for a scenario. */
final class ExplainCommand implements Verb {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create().addPositional(Options.word("STRATEGY"));
        AdviceOptions.addTo(spec);
        return spec;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        StrategyFact strategy = StrategyAnswer.named(said.matchedPositionalValue(0, ""), desk.knowledge());
        Advice advice = desk.doors().advisor().advise(asked.requestOfAll());
        String text =
                desk.write(StrategyAnswer.of(advice, strategy, asked.scenario(), desk.knowledge()), asked.language());
        return new Reply(Status.ANSWERED, text, asked.warnings());
    }
}
