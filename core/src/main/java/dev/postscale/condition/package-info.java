/**
 * Conditions on facts, in three values. Facts are an array of numbers with NaN for unknown, strategies of a plan a bit
 * mask; no text is read here. Start with {@link dev.postscale.condition.Condition}.
 */
@NullMarked
package dev.postscale.condition;

import org.jspecify.annotations.NullMarked;
