package dev.postscale.plan;

import dev.postscale.serving.Efficiency;

/**
 * What serves the weights.
 *
 * @param accelerator id, handed through
 * @param count accelerators there are; infinite when they are rented as needed
 * @param memoryBytes of one, usable by the model
 * @param bandwidth of one, byte/s
 * @param peak of one, dense 16-bit FLOP/s
 * @param hourUsd USD per accelerator-hour, 0 for a device its user owns
 * @param efficiency share of the datasheet that engines reach
 */
public record Machines(
        String accelerator,
        double count,
        double memoryBytes,
        double bandwidth,
        double peak,
        double hourUsd,
        Efficiency efficiency) {}
