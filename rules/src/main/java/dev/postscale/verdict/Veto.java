package dev.postscale.verdict;

/**
 * A plan is out.
 *
 * @param plan its id
 */
public record Veto(String rule, String plan) implements Ruling {}
