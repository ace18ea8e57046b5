package dev.postscale.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the setting of a law that is meant by a loosely written name. */
final class Setting {
    // Letters that two forms of a word share, such as tuned and tuning.
    private static final int STEM = 4;

    private Setting() {}

    /** The one setting that the name tells from the others: the same letters, or the most words that few others have. */
    static Optional<String> named(String said, List<String> settings) {
        for (String setting : settings) {
            if (words(setting).equals(words(said))) {
                return Optional.of(setting);
            }
        }
        String best = "";
        double most = 0;
        boolean tied = false;
        for (String setting : settings) {
            double score = words(said).stream()
                    .filter(word -> holds(setting, word))
                    .mapToDouble(word -> 1.0
                            / settings.stream()
                                    .filter(other -> holds(other, word))
                                    .count())
                    .sum();
            tied = score == most || (tied && score < most);
            if (score > most) {
                best = setting;
                most = score;
            }
        }
        return most > 0 && !tied ? Optional.of(best) : Optional.empty();
    }

    private static boolean holds(String setting, String word) {
        return words(setting).stream()
                .anyMatch(other ->
                        other.equals(word) || (word.length() >= STEM && other.startsWith(word.substring(0, STEM))));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
