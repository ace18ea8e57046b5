package dev.postscale.verdict;

/**
 * Something to know.
 *
 * @param subject id of a plan or of a strategy
 */
public record Caution(String rule, String subject) implements Ruling {}
