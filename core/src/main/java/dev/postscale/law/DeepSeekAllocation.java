package dev.postscale.law;

import java.util.List;

/**
 * A split of compute in which the size of a model is M, its FLOP per token without embeddings and with attention:
 * {@code C = M D, M* = m C^a, D* = d C^b}. M is not a number of parameters.
 *
 * @see <a href="https://arxiv.org/abs/2401.02954">arXiv 2401.02954, equation 4</a>
 */
public record DeepSeekAllocation(double modelScale, double modelGrowth, double tokensScale, double tokensGrowth)
        implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("M_opt", "FLOP/token", Input.FLOPS),
            Output.of("D_opt", "token", Input.FLOPS),
            Output.of("a_exponent", ""),
            Output.of("b_exponent", ""));

    static DeepSeekAllocation of(Coefficients coefficients) {
        return new DeepSeekAllocation(
                coefficients.of("m"), coefficients.of("a"), coefficients.of("d"), coefficients.of("b"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "M_opt" -> modelScale * StrictMath.pow(inputs.positive("C"), modelGrowth);
            case "D_opt" -> tokensScale * StrictMath.pow(inputs.positive("C"), tokensGrowth);
            case "a_exponent" -> modelGrowth;
            case "b_exponent" -> tokensGrowth;
            default -> throw noOutput(output);
        };
    }
}
