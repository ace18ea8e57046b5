package dev.postscale.shell.command;

import dev.postscale.answer.Answer;
import dev.postscale.answer.LawAnswer;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.Law;
import dev.postscale.exchange.LawAnswers;
import dev.postscale.exchange.ResultJson;
import dev.postscale.law.ScalingLaw.Output;
import dev.postscale.scaling.LawShelf;
import dev.postscale.scaling.LawWords;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Computes an output of a law, or lists what a law can be asked for. */
final class LawCommand implements Verb {
    @Override
    public String name() {
        return "law";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.word("LAW"))
                .addPositional(Options.optionalWord("OUTPUT", 1))
                .addPositional(Options.moreWords("INPUT", 2))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Knowledge knowledge = desk.doors().advisor().knowledge();
        Law law = new LawShelf(knowledge).law(said.matchedPositionalValue(0, ""));
        LawAnswers answers = new LawAnswers(knowledge.laws(), knowledge.base());
        boolean json = Choices.of(said, Choices.FORMAT).equals("json");
        if (!said.hasMatchedPositional(1)) {
            return json
                    ? Reply.answered(ResultJson.write(answers.listed(law)) + "\n")
                    : told(LawAnswer.outputs(law, desk.knowledge()), said, desk);
        }
        Output output = LawWords.output(law, said.matchedPositionalValue(1, ""));
        List<String> inputs = List.of(said.matchedPositionalValue(2, new String[0]));
        LawAnswers.Value value = answers.value(law, output, LawWords.inputs(inputs, output));
        return json
                ? Reply.answered(ResultJson.write(value) + "\n")
                : told(LawAnswer.of(law, output, value, desk.knowledge()), said, desk);
    }

    private static Reply told(Answer answer, ParseResult said, Desk desk) {
        return Reply.answered(desk.write(answer, Choices.language(said, desk.screen())));
    }
}
