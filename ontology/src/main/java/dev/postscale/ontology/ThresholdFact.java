package dev.postscale.ontology;

/**
 * A threshold that rules compare with.
 *
 * @param origin stated, derived or heuristic; heuristic ones never forbid
 */
public record ThresholdFact(
        String id,
        double value,
        double low,
        double high,
        String unit,
        String origin,
        String labelEn,
        String labelZh,
        String source) {}
