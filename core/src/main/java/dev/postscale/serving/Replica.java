package dev.postscale.serving;

/**
 * The accelerators that hold one copy of a model and work on it together: {@code stages} groups, each with a share of the
 * layers, of {@code tensor} accelerators that split every layer.
 *
 * @param tensor accelerators among which each layer is split
 * @param stages pipeline stages
 * @param split how they split a layer
 * @param peak dense peak of one accelerator in the precision of the weights' products, FLOP/s
 * @param attentionPeak the same in 16 bits, in which attention is computed
 * @param bandwidth memory bandwidth of one accelerator, byte/s
 * @param memory memory of one accelerator, bytes
 * @param interconnect between accelerators, one way, byte/s; infinite where nothing is exchanged
 */
public record Replica(
        double tensor,
        double stages,
        Split split,
        double peak,
        double attentionPeak,
        double bandwidth,
        double memory,
        double interconnect) {
    /** How accelerators share a layer. */
    public enum Split {
        /** Each holds a slice of every matrix; two sums over all accelerators a layer. */
        TENSOR,
        /** Each holds some of the experts; tokens travel to theirs and back. */
        EXPERT
    }

    public Replica {
        if (!(tensor > 0
                && stages > 0
                && peak > 0
                && attentionPeak > 0
                && bandwidth > 0
                && memory > 0
                && interconnect > 0)) {
            throw new IllegalArgumentException("The accelerators (" + tensor + " x " + stages + "), peak (" + peak
                    + " FLOP/s), bandwidth (" + bandwidth + " byte/s), memory (" + memory
                    + " bytes) and interconnect (" + interconnect + " byte/s) of a replica must be positive.");
        }
    }

    /** Accelerators that count as one which is as many times faster. */
    public Replica(double accelerators, double peak, double bandwidth, double memory) {
        this(accelerators, 1, Split.TENSOR, peak, peak, bandwidth, memory, Double.POSITIVE_INFINITY);
    }

    /** The same accelerators, more or fewer of them. */
    public Replica of(double accelerators, double pipelineStages) {
        return new Replica(accelerators, pipelineStages, split, peak, attentionPeak, bandwidth, memory, interconnect);
    }

    public double accelerators() {
        return tensor * stages;
    }

    /** FLOP/s of all accelerators. */
    public double totalPeak() {
        return accelerators() * peak;
    }

    /** Byte/s of all accelerators. */
    public double totalBandwidth() {
        return accelerators() * bandwidth;
    }

    /** Bytes of all accelerators. */
    public double totalMemory() {
        return accelerators() * memory;
    }
}
