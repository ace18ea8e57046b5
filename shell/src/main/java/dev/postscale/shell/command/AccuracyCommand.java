package dev.postscale.shell.command;

import dev.postscale.accuracy.AccuracyPage;
import dev.postscale.answer.Answer;
import dev.postscale.asking.QuestionPage;
import dev.postscale.asking.QuestionTrial;
import dev.postscale.quantity.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the page on how well predictions tell what was measured, or how well questions in words are read. */
final class AccuracyCommand implements Verb {
    private static final String QUESTIONS = "--questions";

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create().addOption(Options.flag(QUESTIONS)).addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Language language = Choices.language(said, desk.screen());
        if (said.hasMatchedOption(QUESTIONS)) {
            Answer page = QuestionPage.of(
                    QuestionTrial.of(desk.doors().asker()).scores(),
                    desk.doors().advisor().knowledge().base());
            return Reply.answered(desk.write(page, language));
        }
        try (Progress progress = Progress.on(desk, "fit-progress", language)) {
            return Reply.answered(AccuracyPage.of(desk.doors().advisor().knowledge(), language, progress::at));
        }
    }
}
