package dev.postscale.law;

/**
 * An input outside the runs a law was fitted to.
 *
 * @param input symbol: N, D or C
 * @param decades distance to the nearest end of the range in powers of ten, positive
 */
public record Extrapolation(String input, double decades) {}
