package dev.postscale.serving;

/**
 * A model as it stands in memory.
 *
 * @param totalParams all parameters
 * @param activeParams parameters that one token passes; all of a dense model
 * @param experts routed experts of a layer, NaN if dense or unknown
 * @param expertsPerToken routed experts that one token passes, NaN if dense or unknown
 * @param bitsPerWeight mean over the weights, scales included
 * @param cache what it keeps of a sequence
 * @param cacheBits bits of a cached value
 * @param blocks its layers, as far as time depends on them
 */
public record ServedModel(
        double totalParams,
        double activeParams,
        double experts,
        double expertsPerToken,
        double bitsPerWeight,
        KvCache cache,
        double cacheBits,
        Blocks blocks) {
    public ServedModel {
        if (!(activeParams > 0 && activeParams <= totalParams) || Double.isInfinite(totalParams)) {
            throw new IllegalArgumentException("The active parameters (" + activeParams
                    + ") must be positive and not more than all parameters (" + totalParams + ").");
        }
        if (!(bitsPerWeight > 0 && cacheBits > 0)) {
            throw new IllegalArgumentException("The bits of weights (" + bitsPerWeight + ") and of the cache ("
                    + cacheBits + ") must be positive.");
        }
    }

    /** A model whose layers nobody knows. */
    public ServedModel(
            double totalParams,
            double activeParams,
            double experts,
            double expertsPerToken,
            double bitsPerWeight,
            KvCache cache,
            double cacheBits) {
        this(totalParams, activeParams, experts, expertsPerToken, bitsPerWeight, cache, cacheBits, Blocks.NONE);
    }

    /** A dense model: every token passes every parameter. */
    public static ServedModel dense(double params, double bitsPerWeight, KvCache cache, double cacheBits) {
        return new ServedModel(params, params, Double.NaN, Double.NaN, bitsPerWeight, cache, cacheBits);
    }

    /** The same model with weights of other bits. */
    public ServedModel withBitsPerWeight(double bits) {
        return new ServedModel(totalParams, activeParams, experts, expertsPerToken, bits, cache, cacheBits, blocks);
    }

    /**
     * A model made out of this one, with the same kind of experts and the same cache.
     *
     * @param total its parameters
     * @param active those that one token passes
     */
    public ServedModel resized(double total, double active) {
        if (total == totalParams && active == activeParams) {
            return this;
        }
        Blocks other = blocks.scaled(active / activeParams);
        return new ServedModel(total, active, experts, expertsPerToken, bitsPerWeight, cache, cacheBits, other);
    }

    /** The same model keeping less or more of a sequence. */
    public ServedModel withCacheScaled(double factor) {
        KvCache other = cache.scaled(factor);
        return new ServedModel(
                totalParams, activeParams, experts, expertsPerToken, bitsPerWeight, other, cacheBits, blocks);
    }

    /** Bytes of all weights. */
    public double weightBytes() {
        return WeightMemory.bytes(totalParams, bitsPerWeight);
    }

    /** Bytes of the cache of one sequence. */
    public double cacheBytes(double context) {
        return cache.bytes(context, cacheBits);
    }

    /** Parameters that one token is multiplied with: the active ones but those that are only looked up. */
    public double computedParams() {
        return StrictMath.max(0, activeParams - blocks.lookupParams());
    }

    /** Experts of a layer that a token visits; 1 for a dense model. */
    double expertsVisited() {
        return expertsPerToken > 1 ? expertsPerToken : 1;
    }

    /**
     * Bytes of weights that one pass of {@code tokens} tokens reads. Of a mixture of experts that is the shared part
     * and the experts that at least one token is routed to, {@code 1 - (1 - k/n)^tokens} of them when each token
     * chooses k of n experts independently and evenly. Real routing is uneven and touches fewer. Of a lookup table a
     * pass reads next to nothing.
     */
    public double weightBytesRead(double tokens) {
        double read = totalParams - StrictMath.min(blocks.lookupParams(), activeParams);
        if (activeParams == totalParams) {
            return WeightMemory.bytes(read, bitsPerWeight);
        }
        double idleShare = 1 - chosenShare();
        double routed = (totalParams - activeParams) / idleShare;
        double untouched = routed * StrictMath.pow(idleShare, StrictMath.max(1, tokens));
        return WeightMemory.bytes(read - untouched, bitsPerWeight);
    }

    /**
     * Share k/n of the experts that one token chooses. Where the numbers are unknown, or contradict the parameter
     * counts by leaving the shared part less than nothing, every parameter is taken to belong to an expert.
     */
    private double chosenShare() {
        double activeShare = activeParams / totalParams;
        double published = expertsPerToken / experts;
        return published < activeShare ? published : activeShare;
    }
}
