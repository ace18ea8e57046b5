package dev.postscale.ontology;

/**
 * One node of a condition tree.
 *
 * @param type AllOf, AnyOf, NoneOf, MetricRange, LinearRange, CodeIn or HasStrategy
 * @param parts condition ids separated by blanks
 * @param addends coefficient*metric separated by blanks
 * @param codes separated by blanks
 */
public record ConditionNode(
        String id,
        String type,
        String parts,
        String metric,
        double minimum,
        double maximum,
        double minimumIncluded,
        double maximumIncluded,
        String addends,
        String codes,
        String strategy) {}
