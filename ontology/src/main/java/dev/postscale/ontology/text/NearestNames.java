package dev.postscale.ontology.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names most like a misspelt one; for hints only, never taken without being asked. */
public final class NearestNames {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

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

    private record Candidate(String name, double similarity) {}
}
