package dev.postscale.law;

import java.util.List;

/**
 * The true reward when a policy is trained against a proxy, {@code R = d (alpha - beta ln d)} with
 * {@code d = sqrt(KL)}: it peaks at {@code d = exp(alpha/beta - 1)} with {@code R = beta d}. Near d = 0 the form does
 * not hold, its slope there is infinite.
 *
 * @see <a href="https://arxiv.org/abs/2210.10760">arXiv 2210.10760, section 3</a>
 */
public record RewardOptimizationLaw() implements ScalingLaw {
    private static final Input ALPHA = Input.of("alpha", "");
    private static final Input BETA = Input.of("beta", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("d_peak", "", ALPHA, BETA),
            Output.of("R_peak", "", ALPHA, BETA),
            Output.of("R", "", ALPHA, BETA, Input.of("d", "")));

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double alpha = inputs.positive("alpha");
        double beta = inputs.positive("beta");
        double peak = StrictMath.exp(alpha / beta - 1);
        return switch (output) {
            case "d_peak" -> peak;
            case "R_peak" -> beta * peak;
            case "R" -> inputs.positive("d") * (alpha - beta * StrictMath.log(inputs.positive("d")));
            default -> throw noOutput(output);
        };
    }
}
