package dev.postscale.serving;

/** Whether a service fits its memory: weights, cache of every sequence and overhead within that of all accelerators. */
public sealed interface MemoryFit {
    /** What was asked for. */
    MemoryNeed need();

    /** The most sequences of the context asked for; infinite without a cache, 0 if the weights leave no room. */
    double maxSequences();

    /**
     * Checks the memory of a replica.
     *
     * @param sequences held at once
     * @param context longest context of each, tokens
     * @param overhead bytes on all accelerators together
     */
    static MemoryFit of(ServedModel model, Replica replica, double sequences, double context, double overhead) {
        MemoryNeed need = MemoryNeed.of(model, sequences, context, overhead);
        double room = replica.totalMemory() - need.weights() - overhead;
        double each = model.cacheBytes(context);
        double most = room < 0 ? 0 : each > 0 ? StrictMath.floor(room / each) : Double.POSITIVE_INFINITY;
        double spare = replica.totalMemory() - need.total();
        if (spare >= 0) {
            return new Fits(need, most, spare);
        }
        double forWeights = replica.totalMemory() - need.cache() - overhead;
        return new DoesNotFit(need, most, -spare, WeightMemory.bitsThatFit(model.totalParams(), forWeights));
    }

    /**
     * It fits.
     *
     * @param spareBytes left over
     */
    record Fits(MemoryNeed need, double maxSequences, double spareBytes) implements MemoryFit {}

    /**
     * It does not fit.
     *
     * @param missingBytes by how much
     * @param bitsThatFit most bits per weight with which it would; 0 if cache and overhead alone are too large
     */
    record DoesNotFit(MemoryNeed need, double maxSequences, double missingBytes, double bitsThatFit)
            implements MemoryFit {}
}
