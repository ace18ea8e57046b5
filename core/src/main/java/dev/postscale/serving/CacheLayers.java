package dev.postscale.serving;

/** Layers of one kind, by what they keep of the tokens they have seen. */
public sealed interface CacheLayers {
    /** Values added for each token of the context, all layers together. */
    double valuesPerToken();

    /** Tokens kept at most; infinite for full attention. */
    double window();

    /** Bytes kept of a sequence however long it is. */
    double stateBytes();

    /**
     * Attention that keeps a key and a value for each key-value head: as many heads as queries (MHA), fewer (GQA), one
     * (MQA). {@code layers * heads * (key + value)} values per token.
     *
     * @param window tokens, infinite without a sliding window
     */
    record Heads(double layers, double kvHeads, double keyDim, double valueDim, double window) implements CacheLayers {
        /** Full attention with keys and values of one width. */
        public static Heads full(double layers, double kvHeads, double headDim) {
            return sliding(layers, kvHeads, headDim, Double.POSITIVE_INFINITY);
        }

        /** Attention to the last {@code window} tokens only. */
        public static Heads sliding(double layers, double kvHeads, double headDim, double window) {
            return new Heads(layers, kvHeads, headDim, headDim, window);
        }

        @Override
        public double valuesPerToken() {
            return layers * kvHeads * (keyDim + valueDim);
        }

        @Override
        public double stateBytes() {
            return 0;
        }
    }

    /**
     * Multi-head latent attention (MLA): {@code layers * (rank + rope)} values per token, one latent for all heads.
     *
     * @param latentRank rank of the joint compression of keys and values
     * @param ropeDim width of the decoupled rotary key
     * @see <a href="https://arxiv.org/abs/2405.04434">arXiv 2405.04434, section 2.1</a>
     */
    record Latent(double layers, double latentRank, double ropeDim) implements CacheLayers {
        @Override
        public double valuesPerToken() {
            return layers * (latentRank + ropeDim);
        }

        @Override
        public double window() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double stateBytes() {
            return 0;
        }
    }

    /**
     * State-space and recurrent layers: a state of fixed size, no cache.
     *
     * @param valuesPerLayer values of the state of one layer
     * @param bytesPerValue usually 2, whatever the cache of other layers is quantised to
     */
    record Recurrent(double layers, double valuesPerLayer, double bytesPerValue) implements CacheLayers {
        /** Mamba: {@code inner * (state + conv - 1)} values a layer. */
        public static Recurrent mamba(double layers, double inner, double state, double conv, double bytesPerValue) {
            return new Recurrent(layers, inner * (state + conv - 1), bytesPerValue);
        }

        /** Mamba-2, whose convolution also covers the projections of each group. */
        public static Recurrent mamba2(
                double layers, double inner, double state, double groups, double conv, double bytesPerValue) {
            return new Recurrent(layers, inner * state + (inner + 2 * groups * state) * (conv - 1), bytesPerValue);
        }

        @Override
        public double valuesPerToken() {
            return 0;
        }

        @Override
        public double window() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double stateBytes() {
            return layers * valuesPerLayer * bytesPerValue;
        }
    }
}
