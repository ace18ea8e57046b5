package dev.postscale.shell.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Runs commands on a screen, one after another: the same for one command, for lines from a pipe and for the prompt. */
public final class Conversation {
    /** No line: a line feed cannot be in one. */
    private static final String END = "\n";

    private final Grammar grammar;
    private final Doors doors;

    public Conversation(Grammar grammar, Doors doors) {
        this.grammar = grammar;
        this.doors = doors;
    }

    public Grammar grammar() {
        return grammar;
    }

    public Doors doors() {
        return doors;
    }

    /** Runs one command; whatever goes wrong is reported on the screen. */
    public Status run(List<String> words, Screen screen) {
        return run(new Failures(grammar, screen.err(), words), () -> words, screen);
    }

    /** Runs one line, as it was typed. */
    public Status run(String line, Screen screen) {
        List<String> rough = List.of(line.strip().split("\\s+", 100));
        return run(new Failures(grammar, screen.err(), rough), () -> words(line), screen);
    }

    /** The words of the line; of several words that begin with no command a question. */
    private List<String> words(String line) {
        String said = line.strip();
        String first = said.split("\\s", 2)[0];
        boolean command = grammar.verb(first).isPresent() || first.startsWith("-");
        return command || !isQuestion(said) ? Line.words(line, grammar) : List.of(AskCommand.NAME, said);
    }

    /** A question has a question mark, Han characters, or three words without options. */
    private static boolean isQuestion(String line) {
        return line.length() <= Line.LONGEST
                && !line.contains(" --")
                && (line.endsWith("?")
                        || line.codePoints().anyMatch(Character::isIdeographic)
                        || line.split("\\s+", 4).length > 2);
    }

    /** Runs what is no command but may fail like one. */
    public Status guard(Supplier<Status> session, Screen screen) {
        return new Failures(grammar, screen.err(), List.of()).guard(session);
    }

    private Status run(Failures failures, Supplier<List<String>> words, Screen screen) {
        Status status = failures.guard(() -> {
            Grammar.Call call = grammar.read(words.get());
            Reply reply = call.verb()
                    .reply(call.said(), Desk.with(doors(call), screen).writing(Choices.written(call.said())));
            screen.out().print(reply.text());
            screen.out().flush();
            reply.warnings().forEach(screen.err()::println);
            return reply.status();
        });
        screen.out().flush();
        screen.err().flush();
        return status;
    }

    /** The doors, or those to the base with the files of own facts laid over it that were named. */
    private Doors doors(Grammar.Call call) {
        return call.verb().usesKnowledge()
                ? doors.over(List.of(call.said().matchedOptionValue(Options.KB, new String[0])))
                : doors;
    }

    /** Runs the lines of a pipe until it ends or says so; the status is that of the last line, as in a shell. */
    public Status runLines(Screen screen) {
        var lines = new BufferedReader(new InputStreamReader(screen.in(), StandardCharsets.UTF_8));
        Status last = Status.ANSWERED;
        for (String line = next(lines); !line.equals(END); line = next(lines)) {
            if (isFarewell(line)) {
                break;
            }
            if (!line.isBlank()) {
                last = run(line, screen);
            }
        }
        return last;
    }

    /** True of what ends a conversation. */
    public static boolean isFarewell(String line) {
        return line.strip().equals("exit") || line.strip().equals("quit");
    }

    /** The next line, cut one character past the longest that is read, so that an endless one does not fill the memory. */
    private static String next(BufferedReader in) {
        try {
            var line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return END;
            }
            while (c >= 0 && c != '\n') {
                if (line.length() <= Line.LONGEST) {
                    line.append((char) c);
                }
                c = in.read();
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The standard input cannot be read.", e);
        }
    }
}
