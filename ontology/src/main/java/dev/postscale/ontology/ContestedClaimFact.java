package dev.postscale.ontology;

/**
 * A claim that stands in a contradiction.
 *
 * @param dispute id of the contradiction
 * @param id of the claim
 * @param subjects ids of what it is about or speaks for, separated by blanks
 * @param metric what is counted, empty for a claim without a number
 * @param value NaN for a claim without a number
 * @param asStated the figure as the source writes it, empty where none is kept
 * @param source ids of its sources, separated by blanks
 */
public record ContestedClaimFact(
        String dispute,
        String id,
        String subjects,
        String metric,
        double value,
        String unit,
        String asStated,
        String locator,
        String source) {}
