package dev.postscale.law;

import java.util.List;

/**
 * The tokens that keep the penalty of overfitting below the noise between seeds, {@code D >= k N^p}; eight times the
 * parameters need about five times the tokens. N leaves the embeddings out.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equation 4.4</a>
 */
public record OverfitLaw(double scale, double exponent) implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(Output.of("D_min_tokens", "token", Input.PARAMS));

    static OverfitLaw of(Coefficients coefficients) {
        return new OverfitLaw(coefficients.of("k"), coefficients.of("p"));
    }

    public double leastTokens(double params) {
        return scale * StrictMath.pow(params, exponent);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("D_min_tokens")) {
            throw noOutput(output);
        }
        return leastTokens(inputs.positive("N"));
    }
}
