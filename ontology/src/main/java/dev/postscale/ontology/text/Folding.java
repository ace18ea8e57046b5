package dev.postscale.ontology.text;

import java.text.Normalizer;

/** Text made comparable, char for char, so that places in it are places in what was written. */
final class Folding {
    private Folding() {}

    /** Lower case, full-width forms plain, hyphens and all kinds of blanks as one blank each. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        char plain = c < 128 || Character.isSurrogate(c) ? c : plain(c);
        boolean blank = Character.isWhitespace(plain) || "-\u2010\u2011\u00a0".indexOf(plain) >= 0;
        return blank ? ' ' : Character.toLowerCase(plain);
    }

    private static char plain(char c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : c;
    }
}
