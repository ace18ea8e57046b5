package dev.postscale.asking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A phrase to look for: whole words in Latin letters, anywhere among Han characters; a star at its end takes any ending, a
 * star between words up to three words or eight characters.
 */
record CuePhrase(Pattern pattern, String words) {
    private static final String FEW_WORDS = "(?:[ -]+[a-z0-9$.'-]+){0,4}?[ -]+";
    private static final String FEW_CHARACTERS = "[^，。？?]{0,8}?";

    static CuePhrase of(String written) {
        String phrase = written.toLowerCase(Locale.ROOT);
        boolean open = phrase.endsWith("*");
        String bare = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        boolean latin = bare.codePoints().noneMatch(Character::isIdeographic);
        String body = Stream.of(bare.split(latin ? " \\* " : "\\*", -1))
                .map(CuePhrase::words)
                .collect(Collectors.joining(latin ? FEW_WORDS : FEW_CHARACTERS));
        String start = Character.isLetterOrDigit(bare.charAt(0)) ? "(?<![a-z0-9])" : "";
        String end = open ? "[a-z]*" : "(?![a-z0-9])";
        return new CuePhrase(Pattern.compile(latin ? start + body + end : body), bare);
    }

    /** Words with blanks or hyphens between them. */
    private static String words(String part) {
        return Stream.of(part.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[ -]+"));
    }

    boolean isLatin() {
        return words.codePoints().noneMatch(Character::isIdeographic);
    }

    Matcher in(String folded) {
        return pattern.matcher(folded);
    }
}
