/**
 * How to spend a budget of compute on parameters and tokens. Start with {@link
 * dev.postscale.allocation.ComputeOptimal}; {@link dev.postscale.law.LifetimeOptimal} also counts what serving
 * will cost.
 *
 * <p>Units: parameters, tokens, FLOP, loss in nats per token.
 */
@NullMarked
package dev.postscale.allocation;

import org.jspecify.annotations.NullMarked;
