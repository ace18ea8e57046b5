package dev.postscale.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.DefaultParser;

/** A line typed at the prompt, cut into the words a command gets: at spaces, but not inside quotes. */
final class Line {
    /** Characters of the longest line that is read. */
    static final int LONGEST = 1_000_000;

    private Line() {}

    /**
     * The words of the line. Where the verb takes the line whole, such as a query full of quotes, what follows its options is
     * one word.
     */
    static List<String> words(String line, Grammar grammar) {
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException("The line must not be longer than " + LONGEST
                    + " characters.\nMaybe put the scenario into a file: advise --scenario FILE.");
        }
        String rest = line.strip();
        String first = head(rest);
        boolean whole = grammar.verb(first).map(Verb::takesTheLineWhole).orElse(false);
        return whole ? beforeTheRest(rest) : split(rest);
    }

    private static List<String> beforeTheRest(String line) {
        var words = new ArrayList<String>();
        String rest = line;
        do {
            String head = head(rest);
            words.add(head);
            rest = rest.substring(head.length()).strip();
        } while (rest.startsWith("--"));
        if (!rest.isEmpty()) {
            words.add(rest);
        }
        return words;
    }

    private static String head(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private static List<String> split(String line) {
        var parser = new SpacesOfAnyKind();
        parser.setEscapeChars(null);
        parser.setEofOnUnclosedQuote(true);
        try {
            return List.copyOf(
                    parser.parse(line, line.length(), ParseContext.ACCEPT_LINE).words());
        } catch (EOFError e) {
            // The one fault a line of words can have; it is turned into the house's own kind of message.
            throw new IllegalArgumentException(
                    "The quote of the line is not closed.\nMaybe it ends in " + e.getMissing() + ".", e);
        }
    }

    /** Chinese keyboards type a wide space between words. */
    private static final class SpacesOfAnyKind extends DefaultParser {
        @Override
        public boolean isDelimiterChar(CharSequence buffer, int position) {
            return Character.isWhitespace(buffer.charAt(position));
        }
    }
}
