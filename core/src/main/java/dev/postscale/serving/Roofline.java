package dev.postscale.serving;

/**
 * The time of one pass of a model over its accelerators. The products with the weights and the attention each take
 * whichever is longer, reading their bytes or doing their arithmetic; exchanges between accelerators and fixed times add:
 *
 * <pre>
 * max(weights / (bandwidth e), FLOP / (peak e)) + max(cache / (bandwidth e), FLOP / (peak e))
 *   + layers 2 (values / (interconnect e) + latency) + layers launch + sequences overhead
 * </pre>
 *
 * <p>Of pipeline stages each works on its share of the sequences at a time, so a pass takes what one stage's accelerators
 * would take for that share over all layers. Holds for batches and contexts that fit (see {@link MemoryFit}).
 *
 * @see <a href="https://arxiv.org/abs/2211.05102">arXiv 2211.05102, section 2</a>
 */
public final class Roofline {
    private static final double EXCHANGES_PER_LAYER = 2;
    /** Activations travel in 16 bits. */
    private static final double BYTES_PER_ACTIVATION = 2;

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

    public ServedModel model() {
        return model;
    }

    public Replica replica() {
        return replica;
    }

    /**
     * One token for each of {@code batch} sequences.
     *
     * @param context tokens each sequence attends to
     */
    public Pass decode(double batch, double context) {
        return verify(batch, context, 1);
    }

    /**
     * Several tokens for each of {@code batch} sequences at once, as drafts are checked: the cache of a sequence is read
     * once for all of them.
     *
     * @param tokens of each sequence, at least 1
     */
    public Pass verify(double batch, double context, double tokens) {
        double sequences = StrictMath.max(1, batch / replica.stages());
        return pass(
                sequences,
                sequences * tokens,
                sequences * model.cacheBytes(context),
                sequences * tokens * model.blocks().answerFlops(context),
                efficiency.overheads().layer());
    }

    /** All tokens of one prompt at once. */
    public Pass prefill(double inputTokens) {
        return prefill(1, inputTokens);
    }

    /** All tokens of {@code prompts} prompts at once. */
    public Pass prefill(double prompts, double inputTokens) {
        double sequences = prompts / replica.stages();
        double tokens = StrictMath.max(1, sequences * inputTokens);
        return pass(
                sequences,
                tokens,
                0,
                tokens * model.blocks().promptFlops(inputTokens / 2),
                efficiency.overheads().promptLayer());
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

    /** One share of the sequences through the accelerators of one stage, all layers. */
    private Pass pass(double sequences, double tokens, double cache, double attention, double launch) {
        double width = replica.tensor();
        double weights = model.weightBytesRead(tokens);
        double products = InferenceFlops.of(model.computedParams(), tokens);
        double bandwidth = width * replica.bandwidth() * efficiency.bandwidth();
        double reading = weights / bandwidth;
        double multiplying = products / (width * replica.peak() * efficiency.compute());
        double recalling = cache / bandwidth;
        double attending = attention / (width * replica.attentionPeak() * efficiency.attention());
        double exchanging = width > 1 ? exchange(tokens) : 0;
        double layers = model.blocks().layers();
        double bytesTime = (reading >= multiplying ? reading : 0) + (recalling >= attending ? recalling : 0);
        double flopsTime = (reading >= multiplying ? 0 : multiplying) + (recalling >= attending ? 0 : attending);
        double seconds = bytesTime
                + flopsTime
                + exchanging
                + layers * launch
                + sequences * efficiency.overheads().sequence();
        Bound bound = exchanging > StrictMath.max(bytesTime, flopsTime)
                ? Bound.INTERCONNECT
                : bytesTime >= flopsTime ? Bound.BANDWIDTH : Bound.COMPUTE;
        double shares = replica.stages();
        return new Pass((weights + cache) * shares, (products + attention) * shares, seconds, bound);
    }

    /** Seconds in which accelerators that split each layer exchange what they found. */
    private double exchange(double tokens) {
        double width = replica.tensor();
        double others = (width - 1) / width;
        double values = tokens * model.blocks().width();
        // A sum over all is scattered and gathered; to its experts and back a token goes once for each.
        double sent =
                switch (replica.split()) {
                    case TENSOR -> 2 * others * values;
                    case EXPERT -> others * values * model.expertsVisited() / width;
                };
        double each = sent * BYTES_PER_ACTIVATION / (replica.interconnect() * efficiency.exchange());
        return EXCHANGES_PER_LAYER
                * model.blocks().layers()
                * (each + efficiency.overheads().exchange());
    }

    /**
     * One pass over the model.
     *
     * @param bytes read
     * @param flops done
     * @param seconds taken
     * @param bound the longest part
     */
    public record Pass(double bytes, double flops, double seconds, Bound bound) {}
}
