package dev.postscale.quantity;

import java.util.ArrayList;
import java.util.List;

/** Finds the quantities and dates of a piece of prose, English, Chinese or mixed. Ambiguity is a list of ranked readings. */
public final class QuantityLexer {
    private final Folded folded;
    private final String s;
    private final PhraseParser phrases;
    private final List<QuantityToken> tokens = new ArrayList<>();

    private QuantityLexer(String text) {
        this.folded = Folded.of(text);
        this.s = folded.text();
        this.phrases = new PhraseParser(s, false, false);
    }

    /** The tokens in the order of the text; they do not overlap. Numbers inside names (GPT-4, Qwen2.5-7B) are none. */
    public static List<QuantityToken> scan(String text) {
        QuantityLexer lexer = new QuantityLexer(text);
        int at = 0;
        while (at < lexer.s.length()) {
            at = lexer.step(at, text);
        }
        return List.copyOf(lexer.tokens);
    }

    private int step(int at, String source) {
        char c = s.charAt(at);
        if (Character.isWhitespace(c)) {
            return at + 1;
        }
        CalendarDate.Found date = CalendarDate.at(s, at);
        if (date != null) {
            add(at, date.end(), List.of(date.date()), source);
            return date.end();
        }
        int vague = vagueEnd(at);
        if (vague > at) {
            return vague;
        }
        if (c != '-' || startsNumber(at)) {
            Phrase phrase = phrases.at(at);
            if (phrase != null && !partOfName(phrase)) {
                List<Reading> readings = Readings.of(phrase, s);
                if (!readings.isEmpty()) {
                    add(at, phrase.end(), readings, source);
                }
                return readings.isEmpty() && Ascii.isLetter(c) ? wordEnd(at) : Math.max(at + 1, phrase.end());
            }
        }
        return Ascii.isLetterOrDigit(c) ? nameEnd(at) : at + 1;
    }

    private boolean startsNumber(int minus) {
        char before = Ascii.at(s, minus - 1);
        return !Ascii.isLetterOrDigit(before) && Ascii.isDigit(Ascii.at(s, minus + 1));
    }

    /** Digits that go on with letters that are no unit (4o, 3D, 3rd, 8x7B) belong to a name. */
    private boolean partOfName(Phrase phrase) {
        char last = Ascii.at(s, phrase.end() - 1);
        char next = Ascii.at(s, phrase.end());
        if (!Ascii.isLetterOrDigit(last) || (!phrase.measures().isEmpty() && !Ascii.isDigit(last))) {
            return false;
        }
        boolean cards =
                "xX".indexOf(next) >= 0 && FixedWords.acceleratorName(s, Ascii.skipSpaces(s, phrase.end() + 1)) > 0;
        return Ascii.isLetterOrDigit(next) && !cards;
    }

    /** 几十万, 数百万, 第三, 24/7: numbers nobody stated. */
    private int vagueEnd(int at) {
        if (s.startsWith("24/7", at)) {
            return at + 4;
        }
        if ("几数第某".indexOf(s.charAt(at)) < 0) {
            return at;
        }
        int end = at + 1;
        while ("零一二两三四五六七八九十百千万亿".indexOf(Ascii.at(s, end)) >= 0 && end < s.length()) {
            end++;
        }
        return end;
    }

    private int wordEnd(int at) {
        int end = at;
        while (Ascii.isLetterOrDigit(Ascii.at(s, end))) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    /** The end of a word, or of a name such as GPT-4, Qwen2.5-7B-Instruct, A100-80GB, H100/H200. */
    private int nameEnd(int at) {
        int end = wordEnd(at);
        while (isJoint(Ascii.at(s, end)) && isNamePart(end + 1)) {
            end = wordEnd(end + 1);
        }
        return end;
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || c == '_';
    }

    private boolean isNamePart(int at) {
        return Ascii.isLetterOrDigit(Ascii.at(s, at));
    }

    private void add(int start, int end, List<Reading> readings, String source) {
        int from = folded.offsets()[start];
        int to = end == s.length() ? source.length() : folded.offsets()[end];
        tokens.add(new QuantityToken(from, to, source.substring(from, to), readings));
    }
}
