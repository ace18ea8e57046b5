package dev.postscale.plan;

/**
 * Judgements that no scenario states and no formula yields: how services are planned, when a search stops, how far a
 * worth is believed. Worths are on the scale of the {@link Objective}.
 *
 * @param memoryShare share of the memory of an accelerator that an engine can use
 * @param utilization share of its capacity to which a service is planned
 * @param computeSlack training compute that may be planned, over the budget
 * @param largestSynergy most that one strategy may enlarge the gain of another, whatever a source claims
 * @param overLimitLoss what a plan loses by passing a hard limit, and again by every decade past it
 * @param leastGain gain below which no further strategy is added
 * @param originCap most that a way to get weights is worth
 * @param traitCap most that a trait of the chosen weights is worth, which is no act of the plan
 * @param substituteLoss share of the distance to the best plan that a way to get weights loses
 * @param loneLead lead of what has no rival to be compared with
 */
public record Conventions(
        double memoryShare,
        double utilization,
        double computeSlack,
        double largestSynergy,
        double overLimitLoss,
        double leastGain,
        double originCap,
        double traitCap,
        double substituteLoss,
        double loneLead) {}
