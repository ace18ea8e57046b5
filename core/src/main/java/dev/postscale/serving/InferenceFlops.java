package dev.postscale.serving;

/**
 * Compute of an answer, {@code 2 N} FLOP per token that passes the model, prompt or output. The one home of that 2.
 *
 * <p>N counts the parameters that a token passes, the active ones of a mixture of experts. Attention over the context
 * is left out.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, section 2.1</a>
 */
public final class InferenceFlops {
    private static final double PER_PARAM_AND_TOKEN = 2;

    private InferenceFlops() {}

    /** FLOP of passing {@code tokens} tokens through {@code activeParams} parameters. */
    public static double of(double activeParams, double tokens) {
        return PER_PARAM_AND_TOKEN * activeParams * tokens;
    }
}
