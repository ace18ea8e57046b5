package dev.postscale.ontology;

/**
 * Slope of a task profile: logits of score per decade of training compute.
 *
 * @param benchmark empty for the slope of the profile itself
 */
public record SlopeFact(
        String profile, String benchmark, double slope, double standardError, double floor, String source) {}
