/**
 * How to spend a budget of compute on parameters and tokens, and what more of it would buy. Start with {@link
 * dev.postscale.allocation.ComputeOptimal}; {@link dev.postscale.law.LifetimeOptimal} also counts what serving
 * will cost, {@link dev.postscale.allocation.RepeatedOptimal} that data run out, {@link
 * dev.postscale.allocation.ExpertsOptimal} that memory does. {@link dev.postscale.allocation.Frontier} tells where more
 * compute stops paying, {@link dev.postscale.allocation.RunBalance} how well a given run spent its own.
 *
 * <p>Units: parameters, tokens, FLOP, loss in nats per token.
 */
@NullMarked
package dev.postscale.allocation;

import org.jspecify.annotations.NullMarked;
