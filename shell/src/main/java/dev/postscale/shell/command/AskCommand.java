package dev.postscale.shell.command;

import dev.postscale.asking.AskOperation;
import dev.postscale.asking.Asker;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.quantity.Language;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Answers a question in plain words. At the prompt a line that is no command is one. */
final class AskCommand implements Verb {
    static final String NAME = "ask";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean takesTheLineWhole() {
        return true;
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create()
                .addPositional(Options.moreWords("QUESTION-IN-WORDS", 0))
                .addOption(Choices.formats())
                .addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        String question =
                String.join(" ", said.matchedPositionalValue(0, new String[0])).strip();
        Optional<Language> language = said.hasMatchedOption(Choices.LANG)
                ? Optional.of(Choices.language(said, desk.screen()))
                : Optional.empty();
        Asker.Answered answered = desk.doors()
                .asker()
                .ask(unquoted(question), language, ScenarioReader.fromJson("{}").scenario());
        AskOperation operation = AskOperation.of(desk.doors().asker(), desk::write);
        String text = Choices.of(said, Choices.FORMAT).equals("json")
                ? AskOperation.json(AskOperation.of(desk.doors().asker(), desk.doors()::written)
                                .result(answered)) + "\n"
                : operation.text(answered);
        return new Reply(answered.feasible() ? Status.ANSWERED : Status.NOTHING_FEASIBLE, text, List.of());
    }

    private static String unquoted(String question) {
        return question.length() > 1 && question.startsWith("\"") && question.endsWith("\"")
                ? question.substring(1, question.length() - 1)
                : question;
    }
}
