package dev.postscale.shell.command;

import dev.postscale.answer.LawAnswer;
import dev.postscale.assessment.Knowledge;
import dev.postscale.exchange.LawAnswers;
import dev.postscale.exchange.ResultJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the laws there are. */
final class LawsCommand implements Verb {
    @Override
    public String name() {
        return "laws";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create().addOption(Choices.formats()).addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Knowledge knowledge = desk.doors().advisor().knowledge();
        return Reply.answered(
                Choices.of(said, Choices.FORMAT).equals("json")
                        ? ResultJson.write(new LawAnswers(knowledge.laws(), knowledge.base()).listed()) + "\n"
                        : desk.write(
                                LawAnswer.list(knowledge.laws().all(), desk.knowledge()),
                                Choices.language(said, desk.screen())));
    }
}
