/**
 * A training run: what it costs and whether it fits. Start with {@link dev.postscale.run.TrainingOperation}; what a run
 * is made of comes from {@link dev.postscale.run.Runs}.
 */
@NullMarked
package dev.postscale.run;

import org.jspecify.annotations.NullMarked;
