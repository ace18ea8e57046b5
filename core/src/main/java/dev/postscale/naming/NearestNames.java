package dev.postscale.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names most like a misspelt one; for hints only, never taken without being asked. */
public final class NearestNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Agreement of names of ten letters of which one is missing or wrong. */
    private static final double SLIP = 0.93;

    /** Agreement from which a name is worth suggesting: "txt" and "text". */
    private static final double NEAR = 0.9;

    /** A part of a name is weaker evidence than the whole name. */
    private static final double PART = 0.05;

    private static final int SHORTEST_PART = 4;
    private static final int LONGEST = 60;

    private NearestNames() {}

    /** The most similar names, best first, ties in the order of the alphabet; none that shares nothing with the name. */
    public static List<String> of(String name, Collection<String> names, int count) {
        return names.stream()
                .distinct()
                .map(candidate -> new Candidate(candidate, similarity(name, candidate)))
                .filter(candidate -> candidate.similarity() > 0)
                .sorted(Candidate.BEST_FIRST)
                .limit(count)
                .map(Candidate::name)
                .toList();
    }

    /** Whether two names differ by no more than a slip of the pen. */
    public static boolean alike(String name, String other) {
        return similarity(name, other) >= SLIP;
    }

    /** The name that is near, in whole or in one of its words, whatever its case; empty when none is. */
    public static String near(String name, Collection<String> names) {
        String folded = folded(name);
        return names.stream()
                .map(candidate -> new Candidate(candidate, wholeOrPart(folded, folded(candidate))))
                .filter(candidate -> candidate.similarity() >= NEAR)
                .min(Candidate.BEST_FIRST)
                .map(Candidate::name)
                .orElse("");
    }

    /** One sentence that begins with "Maybe": the name that is near, or all when none is. */
    public static String hint(String name, Collection<String> names) {
        String near = near(name, names);
        return "Maybe " + (near.isEmpty() ? "one of " + String.join(", ", names) : near) + " was meant.";
    }

    private static double wholeOrPart(String name, String candidate) {
        double best = similarity(name, candidate);
        for (String part : candidate.split("_", -1)) {
            if (part.length() >= SHORTEST_PART) {
                best = StrictMath.max(best, similarity(name, part) - PART);
            }
        }
        return best;
    }

    private static double similarity(String name, String candidate) {
        // What is longer than any name is not compared to its end.
        return SIMILARITY.apply(name.length() > LONGEST ? name.substring(0, LONGEST) : name, candidate);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private record Candidate(String name, double similarity) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble(Candidate::similarity).reversed().thenComparing(Candidate::name);
    }
}
