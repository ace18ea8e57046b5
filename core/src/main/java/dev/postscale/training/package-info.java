/**
 * What a training run costs: compute, accelerator-hours, days, dollars, memory. Start with {@link
 * dev.postscale.training.TrainingFlops}, then {@link dev.postscale.training.TrainingTime}.
 *
 * <p>Units: FLOP, FLOP/s, hours of one accelerator, USD, bytes. Rates and prices arrive as arguments.
 */
@NullMarked
package dev.postscale.training;

import org.jspecify.annotations.NullMarked;
