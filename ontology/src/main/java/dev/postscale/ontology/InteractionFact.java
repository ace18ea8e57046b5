package dev.postscale.ontology;

/**
 * How two strategies combine.
 *
 * @param kind synergy, overlap, conflict, excludes, order or requires (first requires second)
 * @param factor factor on the log-gain, NaN where the kind has none
 * @param order strategy id that comes first, for kind order
 */
public record InteractionFact(
        String id,
        String first,
        String second,
        String kind,
        double factor,
        String order,
        String condition,
        String note,
        String source) {}
