package dev.postscale.quantity;

/** Tests on chars of folded text. */
final class Ascii {
    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return isDigit(c) || isLetter(c);
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    /** The char at the index, or NUL outside the text. */
    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    static int skipSpaces(String text, int index) {
        int i = index;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** A word of Latin letters must not go on; a Han word may. */
    static boolean endsWord(String text, int end) {
        return !isLetterOrDigit(at(text, end - 1)) || !isLetterOrDigit(at(text, end));
    }

    static boolean startsWord(String text, int start) {
        return !isLetter(at(text, start)) || !isLetterOrDigit(at(text, start - 1));
    }

    /** Whether the text goes on with the lower-case word, in any case. */
    static boolean has(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
    }
}
