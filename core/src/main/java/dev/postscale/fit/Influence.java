package dev.postscale.fit;

/**
 * What one run does to a fit.
 *
 * @param row where the run stands in its source
 * @param coefficient that leaving the run out moves most
 * @param deviations by how many of its standard deviations, with sign
 */
public record Influence(int row, Coefficient coefficient, double deviations) {}
