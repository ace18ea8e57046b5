package dev.postscale.fit;

/**
 * A run far from the law, measured by the others.
 *
 * @param row where the run stands in its source
 * @param residual predicted minus observed, on the scale of the form
 */
public record Outlier(int row, double residual) {}
