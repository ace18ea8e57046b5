package dev.postscale.serving;

import java.util.List;

/**
 * The matrices a model is made of, from which its parameters are counted; norms, biases and routing offsets, together less
 * than a hundredth, are left out.
 *
 * @param width of the residual stream
 * @param vocabulary rows of the embedding
 * @param tied whether the embedding is the output layer too
 * @param positions rows of a table of learned positions, 0 without one
 * @param parts of the layers
 */
public record ModelShape(double width, double vocabulary, boolean tied, double positions, List<Part> parts) {
    public ModelShape {
        parts = List.copyOf(parts);
    }

    /** All parameters. */
    public double params() {
        double layers = parts.stream().mapToDouble(part -> part.params(width)).sum();
        return layers + embeddingParams() * (tied ? 1 : 2) + positions * width;
    }

    /** Parameters of one embedding. */
    public double embeddingParams() {
        return vocabulary * width;
    }

    /** What a number of layers hold. */
    public sealed interface Part {
        double params(double width);
    }

    /** Attention with a key and a value for each key-value head: {@code layers width headDim 2 (heads + kvHeads)}. */
    public record Attention(double layers, double heads, double kvHeads, double headDim) implements Part {
        @Override
        public double params(double width) {
            return layers * width * headDim * 2 * (heads + kvHeads);
        }
    }

    /**
     * Multi-head latent attention.
     *
     * @param queryRank of the compressed queries, 0 where they are not compressed
     * @param latentRank of the joint compression of keys and values
     * @param ropeDim width of the decoupled rotary key, {@code plainDim} of the rest of a key
     * @see <a href="https://arxiv.org/abs/2405.04434">arXiv 2405.04434, section 2.1</a>
     */
    public record LatentAttention(
            double layers,
            double heads,
            double queryRank,
            double latentRank,
            double ropeDim,
            double plainDim,
            double valueDim)
            implements Part {
        @Override
        public double params(double width) {
            double query = heads * (plainDim + ropeDim);
            double queries = queryRank > 0 ? queryRank * (width + query) : width * query;
            double latents = width * (latentRank + ropeDim) + latentRank * heads * (plainDim + valueDim);
            return layers * (queries + latents + heads * valueDim * width);
        }
    }

    /**
     * Selective state space, Mamba.
     *
     * @param stepRank rank of the step size
     * @see <a href="https://arxiv.org/abs/2312.00752">arXiv 2312.00752, section 3.4</a>
     */
    public record Mamba(double layers, double inner, double state, double conv, double stepRank) implements Part {
        @Override
        public double params(double width) {
            double projections = 3 * width * inner;
            double selection = inner * (2 * stepRank + 2 * state + 1);
            return layers * (projections + inner * (conv + 1) + selection + inner * (state + 1));
        }
    }

    /**
     * Mamba-2, whose projections of the state are shared by the heads of a group.
     *
     * @see <a href="https://arxiv.org/abs/2405.21060">arXiv 2405.21060, section 7</a>
     */
    public record Mamba2(double layers, double inner, double state, double conv, double heads, double groups)
            implements Part {
        @Override
        public double params(double width) {
            double grouped = 2 * groups * state;
            double in = width * (2 * inner + grouped + heads);
            return layers * (in + (inner + grouped) * (conv + 1) + 3 * heads + inner + inner * width);
        }
    }

    /**
     * Feed-forward layers.
     *
     * @param matrices 3 of gated ones such as SwiGLU, else 2
     */
    public record FeedForward(double layers, double matrices, double inner) implements Part {
        @Override
        public double params(double width) {
            return layers * matrices * width * inner;
        }
    }

    /**
     * Mixtures of experts, each layer with a router.
     *
     * @param sharedInner width of what every token passes, 0 without
     */
    public record Experts(double layers, double matrices, double experts, double inner, double sharedInner)
            implements Part {
        @Override
        public double params(double width) {
            return layers * width * (matrices * (experts * inner + sharedInner) + experts);
        }
    }
}
