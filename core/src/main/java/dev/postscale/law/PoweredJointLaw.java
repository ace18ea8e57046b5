package dev.postscale.law;

import java.util.List;

/**
 * A joint law with an exponent around both terms, {@code L = E + (A/N^alpha + B/D^beta)^gamma}. N leaves the embeddings
 * out.
 *
 * @see <a href="https://arxiv.org/abs/2502.08606">arXiv 2502.08606, equation 1 and table 6</a>
 */
public record PoweredJointLaw(JointLaw inner, double gamma) implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", Input.PARAMS, Input.TOKENS),
            Output.of("N_opt", "parameter", Input.FLOPS),
            Output.of("D_opt", "token", Input.FLOPS),
            Output.of("a_exponent", ""),
            Output.of("b_exponent", ""));

    static PoweredJointLaw of(Coefficients coefficients) {
        return new PoweredJointLaw(JointLaw.of(coefficients), coefficients.of("gamma"));
    }

    public double loss(double params, double tokens) {
        return inner.irreducible() + StrictMath.pow(inner.reducible(params, tokens), gamma);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        // A rising power moves no optimum.
        return output.equals("loss")
                ? loss(inputs.positive("N"), inputs.positive("D"))
                : switch (output) {
                    case "N_opt" -> inner.optimalParams(inputs.positive("C"));
                    case "D_opt" -> inner.optimalTokens(inputs.positive("C"));
                    case "a_exponent" -> inner.paramsGrowth();
                    case "b_exponent" -> inner.tokensGrowth();
                    default -> throw noOutput(output);
                };
    }
}
