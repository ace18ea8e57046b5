package dev.postscale.exchange;

import java.util.Collection;
import java.util.Locale;

/** The name a person may have meant: the one with the fewest letters to change, in whole or in one of its words. */
final class NearestName {
    private NearestName() {}

    /** One sentence that begins with "Maybe": the nearest name, or all when none is near. */
    static String hint(String said, Collection<String> names) {
        String nearest = of(said, names);
        if (!nearest.isEmpty()) {
            return "Maybe " + nearest + " was meant.";
        }
        return "Maybe one of " + String.join(", ", names) + " was meant.";
    }

    /** The nearest name; empty when a third of its letters or more would have to change. */
    static String of(String said, Collection<String> names) {
        String word = folded(said.length() > 60 ? said.substring(0, 60) : said);
        String best = "";
        double least = 1 / 3.0;
        for (String name : names) {
            String whole = folded(name);
            double share = distance(word, whole) / (double) Math.max(1, Math.max(word.length(), whole.length()));
            if (word.length() > 3 && whole.startsWith(word)) {
                share = Math.min(share, 0.2);
            }
            for (String part : whole.split("_", -1)) {
                if (part.length() > 3) {
                    // A part of a name is weaker evidence than the whole name.
                    share = Math.min(share, 0.05 + distance(word, part) / (double) part.length());
                }
            }
            if (share < least) {
                least = share;
                best = name;
            }
        }
        return best;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
