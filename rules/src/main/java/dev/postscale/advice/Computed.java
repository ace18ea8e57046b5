package dev.postscale.advice;

/**
 * A number that was asked for.
 *
 * @param value NaN when the scenario does not determine it
 * @param unit such as GiB
 */
public record Computed(double value, String unit) {}
