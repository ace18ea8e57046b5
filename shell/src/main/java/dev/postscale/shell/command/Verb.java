package dev.postscale.shell.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it may be told, and what it replies. Verbs have no state. */
public interface Verb {
    /** What is typed to call it; its help is the sentence {@code command-} and this. */
    String name();

    /** The options and parameters it takes; their help is the sentence {@code option-} and the name of the option. */
    CommandSpec words();

    /** What it replies to these words. */
    Reply reply(ParseResult said, Desk desk);

    /** True if it answers from the knowledge base, so that files of own facts may be laid over it. */
    default boolean usesKnowledge() {
        return true;
    }

    /** True if the rest of the line is one text that is not to be cut into words, such as a query. */
    default boolean takesTheLineWhole() {
        return false;
    }
}
