package dev.postscale.serving;

/**
 * The accelerators that hold one copy of a model and work on it together.
 *
 * @param accelerators how many
 * @param peak dense peak of one accelerator in the precision of the arithmetic, FLOP/s
 * @param bandwidth memory bandwidth of one accelerator, byte/s
 * @param memory memory of one accelerator, bytes
 */
public record Replica(double accelerators, double peak, double bandwidth, double memory) {
    public Replica {
        if (!(accelerators > 0 && peak > 0 && bandwidth > 0 && memory > 0)) {
            throw new IllegalArgumentException("The accelerators (" + accelerators + "), peak (" + peak
                    + " FLOP/s), bandwidth (" + bandwidth + " byte/s) and memory (" + memory
                    + " bytes) of a replica must be positive.");
        }
    }

    /** FLOP/s of all accelerators. */
    public double totalPeak() {
        return accelerators * peak;
    }

    /** Byte/s of all accelerators. */
    public double totalBandwidth() {
        return accelerators * bandwidth;
    }

    /** Bytes of all accelerators. */
    public double totalMemory() {
        return accelerators * memory;
    }
}
