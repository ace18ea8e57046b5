package dev.postscale.diagnosis;

/** Facts. */
public record Assessment(double tokensPerParam, double servesHeavily) {}
