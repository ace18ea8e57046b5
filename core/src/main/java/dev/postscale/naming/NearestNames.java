package dev.postscale.ontology.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names most like a misspelt one; for hints only, never taken without being asked. */
public final class NearestNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** Agreement of names of ten letters of which one is missing or wrong. */
    private static final double SLIP = 0.93;

    private NearestNames() {}

    /** The most similar names, best first, ties in the order of the alphabet. */
    public static List<String> of(String name, Collection<String> names, int count) {
        return names.stream()
                .distinct()
                .map(candidate -> new Candidate(candidate, SIMILARITY.apply(name, candidate)))
                .sorted(Comparator.comparingDouble(Candidate::similarity)
                        .reversed()
                        .thenComparing(Candidate::name))
                .limit(count)
                .map(Candidate::name)
                .toList();
    }

    /** Whether two names differ by no more than a slip of the pen. */
    static boolean alike(String name, String other) {
        return SIMILARITY.apply(name, other) >= SLIP;
    }

    private record Candidate(String name, double similarity) {}
}
