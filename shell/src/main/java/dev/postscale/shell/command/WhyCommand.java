package dev.postscale.shell.command;

import dev.postscale.advice.Advisor;
import dev.postscale.advice.Explanation;
import dev.postscale.answer.WhyAnswer;
import dev.postscale.exchange.ResultJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says why a strategy stands where it stands, or why not higher, and what would change that. */
final class WhyCommand implements Verb {
    private final boolean not;

    private WhyCommand(boolean not) {
        this.not = not;
    }

    static WhyCommand why() {
        return new WhyCommand(false);
    }

    static WhyCommand whyNot() {
        return new WhyCommand(true);
    }

    @Override
    public String name() {
        return not ? "why-not" : "why";
    }

    @Override
    public CommandSpec words() {
        CommandSpec spec = CommandSpec.create().addPositional(Options.word("STRATEGY"));
        AdviceOptions.addTo(spec);
        return spec.addOption(Choices.formats());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        AdviceOptions asked = AdviceOptions.read(said, desk.screen());
        String strategy = said.matchedPositionalValue(0, "");
        Advisor advisor = desk.doors().advisor();
        Explanation explanation =
                not ? advisor.whyNot(asked.request(), strategy) : advisor.why(asked.request(), strategy);
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? ResultJson.write(explanation) + "\n"
                : desk.write(WhyAnswer.of(explanation, asked.scenario(), desk.knowledge()), asked.language());
        return new Reply(Status.ANSWERED, text, asked.warnings());
    }
}
