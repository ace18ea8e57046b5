package dev.postscale.serving;

/**
 * Several tokens are drafted cheaply and checked in one pass of the model. With independent acceptance of each a pass
 * yields {@code (1 - a^(k+1)) / (1 - a)} tokens.
 *
 * @param draftTokens k, tokens drafted for a pass, 0 for none
 * @param acceptance a, share of the drafted tokens that the model agrees with, 0 to 1
 * @param draftCost time of drafting one token as a share of a decoding step of the model
 * @see <a href="https://arxiv.org/abs/2211.17192">arXiv 2211.17192, equation 1 and theorem 3.8</a>
 */
public record Speculation(double draftTokens, double acceptance, double draftCost) {
    /** One token a pass. */
    public static final Speculation NONE = new Speculation(0, 0, 0);

    public Speculation {
        if (!(draftTokens >= 0 && acceptance >= 0 && acceptance <= 1 && draftCost >= 0)) {
            throw new IllegalArgumentException("The drafted tokens (" + draftTokens + ") and their cost (" + draftCost
                    + ") must not be negative, the acceptance (" + acceptance + ") must lie from 0 to 1.");
        }
    }

    /** Tokens that one pass yields on average. */
    double tokensPerPass() {
        return acceptance == 1 ? draftTokens + 1 : (1 - StrictMath.pow(acceptance, draftTokens + 1)) / (1 - acceptance);
    }

    /** The step per token that is kept. */
    Roofline.Pass step(Roofline roofline, double batch, double context) {
        if (draftTokens == 0) {
            return roofline.decode(batch, context);
        }
        Roofline.Pass check = roofline.verify(batch, context, draftTokens + 1);
        double drafting =
                draftTokens * draftCost * roofline.decode(batch, context).seconds();
        double kept = tokensPerPass();
        return new Roofline.Pass(
                check.bytes() / kept, check.flops() / kept, (check.seconds() + drafting) / kept, check.bound());
    }
}
