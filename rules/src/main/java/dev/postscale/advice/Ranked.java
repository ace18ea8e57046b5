package dev.postscale.advice;

import java.util.List;

/**
 * A strategy in the order of preference.
 *
 * @param score what it adds on the goal's scale: decades, or log10 of USD saved; tempered by its verdict
 * @param needs facts that must hold and are not known
 */
public record Ranked(
        String strategy,
        double score,
        Verdict verdict,
        Strength strength,
        List<String> needs,
        Added adds,
        List<Reason> reasons,
        List<Caution> cautions) {
    public Ranked {
        needs = List.copyOf(needs);
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
    }
}
