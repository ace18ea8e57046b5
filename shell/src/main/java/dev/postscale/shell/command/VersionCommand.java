package dev.postscale.shell.command;

import dev.postscale.advice.Text;
import dev.postscale.answer.Answer;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Says which program and which knowledge base answer. */
final class VersionCommand implements Verb {
    @Override
    public String name() {
        return "version";
    }

    @Override
    public CommandSpec words() {
        return CommandSpec.create().addOption(Choices.lang());
    }

    @Override
    public boolean usesKnowledge() {
        return false;
    }

    @Override
    public Reply reply(ParseResult said, Desk desk) {
        Text text = desk.sentences()
                .of("version")
                .with("program", programVersion())
                .with("knowledge", desk.doors().knowledge().version())
                .with("java", Runtime.version().feature() + "");
        return Reply.answered(desk.write(Answer.of(text), Choices.language(said, desk.screen())));
    }

    static String programVersion() {
        return Objects.requireNonNullElse(VersionCommand.class.getPackage().getImplementationVersion(), "development");
    }
}
