package dev.postscale.shell.command;

import dev.postscale.advice.Advice;
import dev.postscale.answer.AdviceAnswer;
import dev.postscale.exchange.AdviceJson;
import dev.postscale.exchange.AdviceTurtle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Ranks strategies and composes plans for a scenario. */
final class AdviseCommand implements Verb {
    @Override
    public String name() {
        return "advise";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create();
        AdviceOptions.addTo(spec);
        return spec.addOption(Options.value(AdviceOptions.TOP, "N"))
                .addOption(Choices.format("text", "json", "md", "html", "csv", "ttl"));
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        Advice advice = desk.doors().advisor().advise(asked.request());
        String text =
                switch (Choices.of(said, Choices.FORMAT)) {
                    case "json" -> AdviceJson.write(advice) + "\n";
                    case "ttl" -> AdviceTurtle.write(advice, desk.knowledge());
                    default ->
                        desk.write(AdviceAnswer.of(advice, asked.scenario(), desk.knowledge()), asked.language());
                };
        Status status = advice.infeasible().isAbsent() ? Status.ANSWERED : Status.NOTHING_FEASIBLE;
        return new Reply(status, text, asked.warnings());
    }
}
