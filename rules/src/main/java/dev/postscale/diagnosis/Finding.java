package dev.postscale.diagnosis;

/**
 * What is striking about a scenario.
 *
 * @param rule the rule that found it
 * @param id what was found; several rules may find the same
 */
public record Finding(String rule, String id) {}
