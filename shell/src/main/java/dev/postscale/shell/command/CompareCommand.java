package dev.postscale.shell.command;

import dev.postscale.advice.Comparison;
import dev.postscale.answer.ComparisonAnswer;
import dev.postscale.exchange.ResultJson;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Sets two strategies, or two sets of them, side by side. */
final class CompareCommand implements Verb {
    @Override
    public String name() {
        return "compare";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(Options.word("STRATEGY,..."))
                .addPositional(Options.word("OTHER,...", 1));
        AdviceOptions.addTo(spec);
        return spec.addOption(Choices.formats());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        Comparison comparison =
                desk.doors().advisor().compare(asked.request(), strategies(said, 0), strategies(said, 1));
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(comparison) + "\n"
                : desk.write(ComparisonAnswer.of(comparison, asked.scenario(), desk.knowledge()), asked.language());
        return new Reply(Status.ANSWERED, text, asked.warnings());
    }

    private static List<String> strategies(ParseResult said, int place) {
        return Arrays.asList(said.matchedPositionalValue(place, "").split("\\s*[,，+]\\s*", -1));
    }
}
