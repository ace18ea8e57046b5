package dev.postscale.law;

import java.util.List;

/**
 * The true reward of the best of n by a proxy, {@code R = d (alpha - beta d)} with {@code d = sqrt(KL)} and
 * {@code KL = ln n - (n-1)/n} nats. It rises to {@code alpha^2/(4 beta)} at {@code d = alpha/(2 beta)} and falls after.
 *
 * @see <a href="https://arxiv.org/abs/2210.10760">arXiv 2210.10760, section 3</a>
 */
public record BestOfNLaw() implements ScalingLaw {
    private static final Input ALPHA = Input.of("alpha", "");
    private static final Input BETA = Input.of("beta", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("KL_nats", "nats", Input.of("n", "")),
            Output.of("d_peak", "", ALPHA, BETA),
            Output.of("R_peak", "", ALPHA, BETA),
            Output.of("R", "", ALPHA, BETA, Input.optional("d", ""), Input.optional("n", "")));

    /** KL divergence of the best of n from the policy, nats. */
    public static double divergence(double n) {
        return StrictMath.log(n) - (n - 1) / n;
    }

    private static double distance(LawInputs inputs) {
        return inputs.has("d") ? inputs.atLeast("d", 0) : StrictMath.sqrt(divergence(inputs.atLeast("n", 1)));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "KL_nats" -> divergence(inputs.atLeast("n", 1));
            case "d_peak" -> inputs.positive("alpha") / (2 * inputs.positive("beta"));
            case "R_peak" -> inputs.positive("alpha") * inputs.positive("alpha") / (4 * inputs.positive("beta"));
            case "R" -> {
                double distance = distance(inputs);
                yield distance * (inputs.positive("alpha") - inputs.positive("beta") * distance);
            }
            default -> throw noOutput(output);
        };
    }
}
