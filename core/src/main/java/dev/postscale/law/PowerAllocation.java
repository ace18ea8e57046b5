package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * A split of compute read off runs, {@code N* = k C^a}, with {@code D* = C/(6 N*)}.
 *
 * @param scale k
 * @param growth a
 * @param paramsGrowth the exponent of N as the source states it, which need not be the one that its table follows
 * @param tokensGrowth the exponent of D, likewise
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, tables 2, 3 and A3</a>
 */
public record PowerAllocation(double scale, double growth, double paramsGrowth, double tokensGrowth)
        implements ScalingLaw {
    private static final Input PARAMS = Input.optional("N", "parameter");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("N_opt", "parameter", Input.FLOPS),
            Output.of("D_opt", "token", Input.optional("C", "FLOP"), PARAMS),
            Output.of("C_opt", "FLOP", Input.PARAMS),
            Output.of("C_6ND", "FLOP", Input.PARAMS, Input.TOKENS),
            Output.of("a_exponent", ""),
            Output.of("b_exponent", ""));

    static PowerAllocation of(Coefficients coefficients) {
        double growth = coefficients.of("growth");
        return new PowerAllocation(
                coefficients.of("k"),
                growth,
                coefficients.has("a") ? coefficients.of("a") : growth,
                coefficients.has("b") ? coefficients.of("b") : 1 - growth);
    }

    public double optimalParams(double flops) {
        return scale * StrictMath.pow(flops, growth);
    }

    /** Compute for which N is the best size. */
    public double flopsOf(double params) {
        return StrictMath.pow(params / scale, 1 / growth);
    }

    private double optimalTokens(LawInputs inputs) {
        if (inputs.has("N") && !inputs.has("C")) {
            double params = inputs.positive("N");
            return TrainingFlops.tokens(flopsOf(params), params);
        }
        double flops = inputs.positive("C");
        return TrainingFlops.tokens(flops, optimalParams(flops));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "N_opt" -> optimalParams(inputs.positive("C"));
            case "D_opt" -> optimalTokens(inputs);
            case "C_opt" -> flopsOf(inputs.positive("N"));
            case "C_6ND" -> TrainingFlops.of(inputs.positive("N"), inputs.positive("D"));
            case "a_exponent" -> paramsGrowth;
            case "b_exponent" -> tokensGrowth;
            default -> throw noOutput(output);
        };
    }
}
