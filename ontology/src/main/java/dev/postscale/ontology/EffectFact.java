package dev.postscale.ontology;

/**
 * One lever of one strategy under one condition.
 *
 * @param id claim id
 * @param lever metric notation, such as effective_compute
 * @param profile task profile or * for all
 * @param low 10th percentile
 * @param mid median
 * @param high 90th percentile
 * @param form ratio, absolute or difference
 * @param condition condition id, empty for always
 * @param method measured, converted, derived or heuristic
 */
public record EffectFact(
        String id,
        String strategy,
        String lever,
        String profile,
        double low,
        double mid,
        double high,
        String unit,
        String form,
        String condition,
        String method,
        String confidence,
        String note,
        String source) {}
