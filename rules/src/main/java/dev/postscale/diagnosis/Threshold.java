package dev.postscale.diagnosis;

/** A threshold. */
public record Threshold(String notation, double value) {}
