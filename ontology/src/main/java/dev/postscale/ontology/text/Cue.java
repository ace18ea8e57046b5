package dev.postscale.ontology.text;

import dev.postscale.ontology.FactDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A phrase that gives a fact away. In the dictionary {@code phrase} makes a boolean true, {@code !phrase} false, and
 * {@code phrase=>value} gives a number or a value of an enumeration.
 *
 * @param phrase folded
 * @param flips whether a negation turns the value round; it voids the others
 * @param counts whether a number in front of the phrase is the value
 */
record Cue(String phrase, String fact, double value, boolean flips, boolean counts) {
    /** The cues of a fact in both languages; a Chinese label of a fact that has cues is one as well. */
    static List<Cue> of(FactDefinition fact) {
        List<Cue> cues = new ArrayList<>();
        for (String written : List.of(fact.cuesEn(), fact.cuesZh())) {
            Arrays.stream(written.split("\\|", -1))
                    .filter(cue -> !cue.isBlank())
                    .forEach(cue -> cues.add(read(cue, fact)));
        }
        if (!cues.isEmpty() && fact.type().equals("bool")) {
            cues.add(read(fact.labelZh(), fact));
        }
        return cues;
    }

    private static Cue read(String written, FactDefinition fact) {
        int arrow = written.indexOf("=>");
        String phrase = arrow < 0 ? written : written.substring(0, arrow);
        boolean negative = phrase.startsWith("!");
        double value = arrow < 0
                ? negative ? 0 : 1
                : value(written.substring(arrow + 2).strip(), fact);
        return new Cue(
                Folding.fold(phrase.substring(negative ? 1 : 0)).strip(),
                fact.name(),
                value,
                fact.type().equals("bool"),
                fact.unit().equals("count"));
    }

    private static double value(String text, FactDefinition fact) {
        if (!fact.type().equals("enum")) {
            return Double.parseDouble(text);
        }
        int ordinal = Arrays.asList(fact.values().split("\\|", -1)).indexOf(text);
        if (ordinal < 0) {
            throw new IllegalArgumentException(
                    "The cue value (" + text + ") of fact (" + fact.name() + ") must be one of " + fact.values() + ".");
        }
        return ordinal;
    }
}
