package dev.postscale.law;

import java.util.List;

/**
 * The joint law of parameters and tokens before an irreducible loss was seen,
 * {@code L = ((Nc/N)^(aN/aD) + Dc/D)^aD}, with training stopped at the best loss. N leaves the embeddings out. Since D
 * is data that may be passed several times, the law says nothing on the split of a compute budget.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equation 1.5 and table 2</a>
 */
public record KaplanJointLaw(double paramsScale, double tokensScale, double paramsExponent, double tokensExponent)
        implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(Output.of("loss", "nats/token", Input.PARAMS, Input.TOKENS));

    static KaplanJointLaw of(Coefficients coefficients) {
        return new KaplanJointLaw(
                coefficients.of("Nc"), coefficients.of("Dc"), coefficients.of("aN"), coefficients.of("aD"));
    }

    public double loss(double params, double tokens) {
        double ofParams = StrictMath.pow(paramsScale / params, paramsExponent / tokensExponent);
        return StrictMath.pow(ofParams + tokensScale / tokens, tokensExponent);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("loss")) {
            throw noOutput(output);
        }
        return loss(inputs.positive("N"), inputs.positive("D"));
    }
}
