package dev.postscale.diagnosis;

/** A finding. */
public record Finding(String rule) {}
