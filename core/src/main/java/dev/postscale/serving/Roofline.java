package dev.postscale.serving;

/**
 * The time of one pass of a model over its accelerators: whichever is longer, reading the bytes or doing the
 * arithmetic, {@code max(bytes / (bandwidth * e), FLOP / (peak * e))}, plus a fixed time.
 *
 * <p>Holds for batches and contexts that fit (see {@link MemoryFit}). Several accelerators count as one that is as many
 * times faster; what their exchange costs belongs in the efficiencies.
 *
 * @see <a href="https://arxiv.org/abs/2211.05102">arXiv 2211.05102, section 2</a>
 */
public final class Roofline {
    private final ServedModel model;
    private final Replica replica;
    private final Efficiency efficiency;

    private Roofline(ServedModel model, Replica replica, Efficiency efficiency) {
        this.model = model;
        this.replica = replica;
        this.efficiency = efficiency;
    }

    /** The roofline of a model on a replica. */
    public static Roofline of(ServedModel model, Replica replica, Efficiency efficiency) {
        return new Roofline(model, replica, efficiency);
    }

    /**
     * One token for each of {@code batch} sequences.
     *
     * @param context tokens each sequence attends to
     */
    public Pass decode(double batch, double context) {
        double bytes = model.weightBytesRead(batch) + batch * model.cacheBytes(context);
        return pass(bytes, InferenceFlops.of(model.activeParams(), batch), efficiency.decode());
    }

    /** All tokens of one prompt at once. */
    public Pass prefill(double inputTokens) {
        double bytes = model.weightBytesRead(inputTokens);
        return pass(bytes, InferenceFlops.of(model.activeParams(), inputTokens), efficiency.prefill());
    }

    /** Output tokens per second of a batch as a whole. */
    public double decodeTokensPerSecond(double batch, double context) {
        return batch / decode(batch, context).seconds();
    }

    /** Output tokens that one sequence gets in a time budget after its prompt is read. */
    public double tokensWithin(double seconds, double inputTokens, double batch, double context) {
        double left = seconds - prefill(inputTokens).seconds();
        return StrictMath.max(0, left) / decode(batch, context).seconds();
    }

    private Pass pass(double bytes, double flops, double computeShare) {
        double reading = bytes / (replica.totalBandwidth() * efficiency.bandwidth());
        double computing = flops / (replica.totalPeak() * computeShare);
        double seconds = StrictMath.max(reading, computing) + efficiency.stepSeconds();
        return new Pass(bytes, flops, seconds, reading >= computing ? Bound.BANDWIDTH : Bound.COMPUTE);
    }

    /**
     * One pass over the model.
     *
     * @param bytes read
     * @param flops done
     * @param seconds taken
     * @param bound the longer of the two
     */
    public record Pass(double bytes, double flops, double seconds, Bound bound) {}
}
