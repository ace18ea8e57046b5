package dev.postscale.verdict;

/**
 * Something to do besides the strategies.
 *
 * @param step its id, such as build-evaluation
 */
public record Step(String rule, String step) implements Ruling {}
