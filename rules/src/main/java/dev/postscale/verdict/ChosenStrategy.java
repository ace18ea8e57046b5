package dev.postscale.verdict;

/** That some plan holds the strategy. */
public record ChosenStrategy(String strategy) {}
