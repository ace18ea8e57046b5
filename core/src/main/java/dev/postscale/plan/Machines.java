package dev.postscale.plan;

import dev.postscale.serving.Efficiency;
import dev.postscale.serving.Engine;
import dev.postscale.serving.Replica;

/**
 * What serves the weights.
 *
 * @param accelerator id, handed through
 * @param count accelerators there are; infinite when they are rented as needed
 * @param memoryBytes of one, usable by the model
 * @param bandwidth of one, byte/s
 * @param peak of one, dense 16-bit FLOP/s
 * @param narrowPeak of one, dense 8-bit operations per second; that of 16 bits where it has no such units
 * @param interconnect between accelerators of a replica, one way, byte/s; infinite where nothing is exchanged
 * @param hourUsd USD per accelerator-hour, 0 for a device its user owns
 * @param efficiency share of the datasheet that engines reach
 * @param engine what the engine allows itself
 * @param filledShare share of the memory that weights and the caches of a full batch take
 * @param perServer accelerators that are linked closely enough to share the layers of a model
 */
public record Machines(
        String accelerator,
        double count,
        double memoryBytes,
        double bandwidth,
        double peak,
        double narrowPeak,
        double interconnect,
        double hourUsd,
        Efficiency efficiency,
        Engine engine,
        double filledShare,
        double perServer) {
    private static final double NARROW_BITS = 8;

    /** The same machines, more or fewer of them. */
    public Machines of(double otherCount) {
        return new Machines(
                accelerator,
                otherCount,
                memoryBytes,
                bandwidth,
                peak,
                narrowPeak,
                interconnect,
                hourUsd,
                efficiency,
                engine,
                filledShare,
                perServer);
    }

    /** Those that hold one copy of a model; weights of fewer than 8 bits are multiplied in 16. */
    Replica replica(double accelerators, double weightBits) {
        double products = weightBits == NARROW_BITS ? narrowPeak : peak;
        return new Replica(accelerators, 1, Replica.Split.TENSOR, products, peak, bandwidth, memoryBytes, interconnect);
    }
}
