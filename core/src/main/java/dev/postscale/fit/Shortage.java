package dev.postscale.fit;

/**
 * What keeps runs from carrying a fit.
 *
 * @param problem one sentence: what, which value, which limit
 * @param remedy one sentence that begins with "Maybe": which runs would
 */
public record Shortage(String problem, String remedy) {}
