package dev.postscale.fitting;

import dev.postscale.allocation.Allocation;

/**
 * The optimal run of a budget.
 *
 * @param experts NaN where the law knows none
 */
public record Optimum(double flops, double experts, Allocation allocation) {}
