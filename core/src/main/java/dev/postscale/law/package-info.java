/**
 * Scaling laws: what a run of N parameters on D tokens is predicted to reach, and how far the prediction can be
 * trusted. Coefficients arrive as arguments; they live with their sources in the knowledge base. Losses of different
 * laws are not comparable; allocations and equivalent computes are. Start with {@link
 * dev.postscale.law.ScalingLaw}, then {@link dev.postscale.law.JointLaw}.
 *
 * <p>Units: N in parameters, D in tokens, C in FLOP, loss in nats per token.
 */
@NullMarked
package dev.postscale.law;

import org.jspecify.annotations.NullMarked;
