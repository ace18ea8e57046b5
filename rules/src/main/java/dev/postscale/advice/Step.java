package dev.postscale.advice;

import dev.postscale.quantity.Estimate;

/**
 * A step of a plan.
 *
 * @param order from 1
 * @param strategy id of a strategy or of a companion step
 */
public record Step(int order, String strategy, Text what, Estimate weeks, Estimate usd) {}
