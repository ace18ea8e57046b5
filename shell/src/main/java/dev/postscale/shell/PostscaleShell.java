package dev.postscale.shell;

import dev.postscale.shell.command.Conversation;
import dev.postscale.shell.command.Doors;
import dev.postscale.shell.command.Grammar;
import dev.postscale.shell.command.Screen;
import dev.postscale.shell.command.Status;
import dev.postscale.shell.prompt.Prompt;
import java.util.List;

/**
 * The postscale terminal: with arguments one command, whose exit status tells how it went; without, the lines of a pipe or the
 * prompt. Spring starts for the prompt only.
 */
public final class PostscaleShell {
    private PostscaleShell() {}

    public static void main(String[] arguments) {
        Screen screen = Screen.ofProcess();
        var conversation = new Conversation(Grammar.ofAllVerbs(), new Doors());
        System.exit(run(List.of(arguments), conversation, screen).code());
    }

    private static Status run(List<String> words, Conversation conversation, Screen screen) {
        if (!words.isEmpty()) {
            return conversation.run(words, screen);
        }
        return conversation.guard(
                () -> screen.typed() ? typed(conversation, screen) : conversation.runLines(screen), screen);
    }

    private static Status typed(Conversation conversation, Screen screen) {
        Prompt.open(conversation, screen);
        return Status.ANSWERED;
    }
}
