package dev.postscale.advice;

/**
 * A change that would make a plan possible.
 *
 * @param input path of the scenario
 */
public record Relaxation(String input, Value from, Value to, Text text) {}
