package dev.postscale.serving;

/**
 * Memory of a service, in bytes.
 *
 * @param weights all weights
 * @param cache of all sequences at their longest
 * @param overhead activations, buffers, the runtime itself
 */
public record MemoryNeed(double weights, double cache, double overhead) {
    /** What {@code sequences} sequences of {@code context} tokens need. */
    public static MemoryNeed of(ServedModel model, double sequences, double context, double overhead) {
        return new MemoryNeed(model.weightBytes(), sequences * model.cacheBytes(context), overhead);
    }

    /** All of it. */
    public double total() {
        return weights + cache + overhead;
    }
}
