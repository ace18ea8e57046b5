package dev.postscale.shell.command;

import dev.postscale.accuracy.AccuracyPage;
import dev.postscale.quantity.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes the page on how well predictions tell what was measured. */
final class AccuracyCommand implements Verb {
    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create().addOption(Choices.lang());
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Language language = Choices.language(said, desk.screen());
        try (Progress progress = Progress.on(desk, "fit-progress", language)) {
            return Reply.answered(AccuracyPage.of(desk.doors().advisor().knowledge(), language, progress::at));
        }
    }
}
