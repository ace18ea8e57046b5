package dev.postscale.verdict;

/** Where both strategies are followed, the first comes first. */
public record Order(String rule, String first, String second) implements Ruling {}
