package dev.postscale.training;

/**
 * Training compute, {@code C = 6 N D} FLOP: two FLOP per parameter and token forward, four backward. The one home of
 * that 6.
 *
 * <p>N counts the parameters that a token passes: the active ones of a mixture of experts. Attention over the context
 * adds {@code 12 layers width context} per token, a few per cent while the context is short against the width; the whole
 * square is counted, as published tables do and as kernels for the causal half take nearly as long.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, section 2.1</a>
 * @see <a href="https://arxiv.org/abs/2204.02311">arXiv 2204.02311, appendix B: attention</a>
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, table A4: exact count over 6ND is 0.99 to 1.10</a>
 */
public final class TrainingFlops {
    private static final double PER_PARAM_AND_TOKEN = 6;

    /** A score and a weighted sum for each pair of tokens: two products of two FLOP, three times as the rest. */
    private static final double PER_ATTENTION_AND_TOKEN = 2 * PER_PARAM_AND_TOKEN;

    private TrainingFlops() {}

    /** FLOP of training {@code activeParams} parameters on {@code tokens} tokens, repeats counted. */
    public static double of(double activeParams, double tokens) {
        return PER_PARAM_AND_TOKEN * activeParams * tokens;
    }

    /** FLOP of a product of parameters and tokens. */
    public static double ofParamTokens(double paramTokens) {
        return PER_PARAM_AND_TOKEN * paramTokens;
    }

    /** The product of parameters and tokens that {@code flops} pays for, C/6. */
    public static double paramTokens(double flops) {
        return flops / PER_PARAM_AND_TOKEN;
    }

    /** Tokens that {@code flops} trains {@code activeParams} parameters on. */
    public static double tokens(double flops, double activeParams) {
        return paramTokens(flops) / activeParams;
    }

    /** FLOP per token of training a model, attention over {@code sequence} tokens of context included. */
    public static double perToken(TrainedModel model, double sequence) {
        return of(model.activeParams(), 1) + PER_ATTENTION_AND_TOKEN * model.attention() * sequence;
    }

    /** FLOP of training a model on {@code tokens} tokens in sequences of {@code sequence}. */
    public static double of(TrainedModel model, double tokens, double sequence) {
        return perToken(model, sequence) * tokens;
    }

    /** Share of the FLOP that training adapters takes: gradients of frozen weights, a third, are not formed. */
    public static double adapterShare() {
        return 2.0 / 3;
    }
}
