package dev.postscale.asking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase to look for: whole words in Latin letters, anywhere among Han characters; a star at its end takes any ending, a
 * star between words up to three words or eight characters.
 */
record CuePhrase(Pattern pattern, String words) {
    static CuePhrase of(String written) {
        String phrase = written.toLowerCase(Locale.ROOT);
        boolean open = phrase.endsWith("*");
        String bare = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        boolean latin = bare.codePoints().noneMatch(Character::isIdeographic);
        String body = Pattern.quote(bare)
                .replace(" * ", "\\E(?:[ -]+[a-z0-9$.'-]+){0,4}?[ -]+\\Q")
                .replace("*", "\\E[^，。？?]{0,8}?\\Q")
                .replace(" ", "\\E[ -]*[ -]\\Q");
        String start = Character.isLetterOrDigit(bare.charAt(0)) ? "(?<![a-z0-9])" : "";
        return new CuePhrase(
                Pattern.compile(latin ? start + body + (open ? "[a-z]*" : "(?![a-z0-9])") : body), bare);
    }

    boolean isLatin() {
        return words.codePoints().noneMatch(Character::isIdeographic);
    }

    Matcher in(String folded) {
        return pattern.matcher(folded);
    }
}
