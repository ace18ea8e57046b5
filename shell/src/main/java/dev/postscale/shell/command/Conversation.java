package dev.postscale.shell.command;

import java.util.List;

/** Runs commands, one after another, on a screen: the same for one command and for the prompt. */
public final class Conversation {
    private final Grammar grammar;
    private final Desk desk;

    public Conversation(Grammar grammar, Desk desk) {
        this.grammar = grammar;
        this.desk = desk;
    }

    /** Runs one command; whatever goes wrong is reported on the screen. */
    public Status run(List<String> words, Screen screen) {
        Failures failures = new Failures(grammar, screen.err(), words.contains("--debug"));
        Status status = failures.guard(() -> {
            Grammar.Call call = grammar.read(words);
            Reply reply = call.verb().reply(call.said(), desk.at(screen));
            screen.out().print(reply.text());
            return reply.status();
        });
        screen.out().flush();
        screen.err().flush();
        return status;
    }

    public Grammar grammar() {
        return grammar;
    }

    public Desk desk() {
        return desk;
    }
}
