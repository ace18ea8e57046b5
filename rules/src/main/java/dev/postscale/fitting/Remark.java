package dev.postscale.fitting;

import dev.postscale.advice.Text;

/**
 * Something to know about a fit.
 *
 * @param id such as fit-outliers
 */
public record Remark(String id, Text text) {}
