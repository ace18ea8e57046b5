package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import org.jspecify.annotations.Nullable;

/**
 * What training runs on.
 *
 * @param chip null when none was named and none can be rented
 * @param peak dense 16-bit FLOP/s of one
 * @param hourUsd USD per accelerator-hour
 * @param count accelerators, infinite when rented as needed
 */
public record TrainingMeans(@Nullable AcceleratorFact chip, double peak, double hourUsd, double count) {}
