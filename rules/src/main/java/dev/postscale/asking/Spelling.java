package dev.postscale.asking;

import dev.postscale.ontology.KnowledgeBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Slips of the pen in Latin words. A word is read as another when it is one letter away from it (of eight letters or more:
 * two) and no other known word is as near.
 */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final Pattern WORD = Pattern.compile("[a-z]{5,}");

    private final Set<String> known;

    private Spelling(Set<String> known) {
        this.known = known;
    }

    static Spelling of(Grammar grammar, KnowledgeBase base) {
        Set<String> known = new TreeSet<>();
        Stream.concat(grammar.cues().stream(), grammar.ways().stream())
                .map(cue -> cue.phrase().words())
                .forEach(phrase -> words(phrase, known));
        grammar.marks().forEach(phrase -> words(phrase.words(), known));
        base.terms().forEach(term -> words(term.labelEn() + " " + term.namesEn(), known));
        base.models().forEach(model -> words(model.family(), known));
        return new Spelling(known);
    }

    private static void words(String phrase, Set<String> known) {
        Stream.of(phrase.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .filter(word -> WORD.matcher(word).matches())
                .forEach(known::add);
    }

    /** Of these words those that are slips, with what they were meant to be. */
    Map<String, String> slips(List<String> words) {
        Map<String, String> slips = new LinkedHashMap<>();
        for (String word : words) {
            meant(word).ifPresent(meant -> slips.put(word, meant));
        }
        return slips;
    }

    private Optional<String> meant(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.length() < SHORTEST || !WORD.matcher(folded).matches() || known.contains(folded)) {
            return Optional.empty();
        }
        int most = folded.length() < LONG ? 1 : 2;
        String best = "";
        int nearest = most + 1;
        boolean tie = false;
        for (String candidate : known) {
            int distance = distance(folded, candidate, most);
            if (distance >= 0 && distance < nearest) {
                nearest = distance;
                best = candidate;
                tie = false;
            } else if (distance == nearest) {
                tie = true;
            }
        }
        boolean inflected = folded.startsWith(best) || best.startsWith(folded);
        return best.isEmpty() || tie || inflected ? Optional.empty() : Optional.of(best);
    }

    /** Letters to change, two that are swapped counting as one; -1 where there are too many. The first letter is hardly missed. */
    private static int distance(String word, String other, int most) {
        if (word.charAt(0) != other.charAt(0) || StrictMath.abs(word.length() - other.length()) > most) {
            return -1;
        }
        for (int i = 1; i + 1 < word.length(); i++) {
            String swapped = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (swapped.equals(other)) {
                return 1;
            }
        }
        return new LevenshteinDistance(most).apply(word, other);
    }
}
