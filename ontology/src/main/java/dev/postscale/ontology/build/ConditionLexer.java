package dev.postscale.ontology.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into words, numbers and signs. */
final class ConditionLexer {
    private static final Pattern TOKEN = Pattern.compile("(?<has>plan\\.has\\(\\s*[a-z0-9-]+\\s*\\))"
            + "|(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.]))"
            + "|(?<word>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
            + "|(?<sign><=|>=|==|!=|[<>()+\\-*/\\[\\],])");

    private ConditionLexer() {}

    /** What a token is. */
    enum Kind {
        HAS,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    /**
     * A token.
     *
     * @param text for HAS the strategy id
     * @param position of its first character, from 1
     */
    record Token(Kind kind, String text, int position) {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = afterBlanks(text, 0);
        while (at < text.length()) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ConditionFault(
                        text, at + 1, "cannot be read from here", "a name, a number or a sign is missing.");
            }
            tokens.add(token(matcher, at + 1));
            at = afterBlanks(text, matcher.end());
        }
        tokens.add(new Token(Kind.END, "the end", text.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher, int position) {
        if (matcher.group("has") != null) {
            String id = matcher.group("has");
            return new Token(
                    Kind.HAS, id.substring(id.indexOf('(') + 1, id.length() - 1).strip(), position);
        }
        Kind kind =
                matcher.group("number") != null ? Kind.NUMBER : matcher.group("word") != null ? Kind.WORD : Kind.SIGN;
        return new Token(kind, matcher.group(), position);
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
