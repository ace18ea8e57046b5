package dev.postscale.plan;

import dev.postscale.serving.Month;

/**
 * What is asked of a plan.
 *
 * @param requestsPerDay mean; NaN when unknown, then one replica is priced
 * @param inputTokens per request
 * @param outputTokens per request
 * @param contextTokens longest context
 * @param peakFactor peak over mean
 * @param month what a month means
 * @param horizonMonths over which money is counted
 * @param budgetFlops FLOP of training that may be spent, NaN when unknown
 * @param computeBound whether the means are accelerator-hours or FLOP, so that training may not pass budgetFlops
 * @param flopsPerUsd FLOP of training that a dollar buys
 * @param smallCostShare cost of the cheaper model of a pair over that of the dearer one
 */
public record Demand(
        double requestsPerDay,
        double inputTokens,
        double outputTokens,
        double contextTokens,
        double peakFactor,
        Month month,
        double horizonMonths,
        double budgetFlops,
        boolean computeBound,
        double flopsPerUsd,
        double smallCostShare) {}
