package dev.postscale.ontology.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One word of a name or a text, folded: full-width forms made plain, lower case. A Han character is a word of its own;
 * hyphens, blanks and brackets only separate. The words of a name run together are its key, so that "RTX-4090", "rtx4090"
 * and "RTX 4090" are one name.
 *
 * @param start index of its first char in the text
 * @param end index after its last char
 */
record Word(String text, int start, int end) {
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int start = 0;
        int next;
        for (int at = 0; at <= text.length(); at = next) {
            int codePoint = at < text.length() ? text.codePointAt(at) : ' ';
            next = at + Math.max(1, Character.charCount(codePoint));
            String plain = plain(codePoint);
            boolean han = Character.isIdeographic(codePoint);
            if (plain.isEmpty() || han) {
                close(open, start, at, words);
            }
            if (han) {
                words.add(new Word(plain, at, next));
            } else if (!plain.isEmpty()) {
                start = open.isEmpty() ? at : start;
                open.append(plain);
            }
        }
        return words;
    }

    static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(word.text));
        return key.toString();
    }

    static String key(String text) {
        return key(of(text));
    }

    private static String plain(int codePoint) {
        if (codePoint == '×') {
            return "x";
        }
        String folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        boolean kept = folded.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '+');
        return kept ? folded : "";
    }

    private static void close(StringBuilder open, int start, int end, List<Word> words) {
        int length = open.length();
        while (length > 0 && open.charAt(length - 1) == '.') {
            length--;
        }
        String text = open.substring(0, length);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            words.add(new Word(text, start, end - (open.length() - length)));
        }
        open.setLength(0);
    }
}
