package dev.postscale.verdict;

/** That a plan holds a strategy. */
public record PlanStrategy(String plan, String strategy) {}
