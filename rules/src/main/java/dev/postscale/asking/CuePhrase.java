package dev.postscale.asking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase to look for: whole words in Latin letters, anywhere among Han characters; a star at its end takes any ending. */
record CuePhrase(Pattern pattern) {
    static CuePhrase of(String written) {
        String phrase = written.toLowerCase(Locale.ROOT);
        boolean open = phrase.endsWith("*");
        String bare = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        boolean latin = bare.codePoints().noneMatch(Character::isIdeographic);
        String body = Pattern.quote(bare).replace(" ", "\\E[ -]+\\Q");
        return new CuePhrase(
                Pattern.compile(latin ? "(?<![a-z0-9])" + body + (open ? "[a-z]*" : "(?![a-z0-9])") : body));
    }

    Matcher in(String folded) {
        return pattern.matcher(folded);
    }
}
