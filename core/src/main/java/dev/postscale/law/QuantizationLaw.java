package dev.postscale.law;

import java.util.List;

/**
 * How much quantising after training costs, {@code delta = C_T D^gD / N^gN exp(-P/g)}, as ratios: the source does not
 * settle the absolute size. More tokens make a model more fragile, more parameters less, each bit less by the same
 * factor.
 *
 * @see <a href="https://arxiv.org/abs/2411.04330">arXiv 2411.04330, equation 2</a>
 */
public record QuantizationLaw(double tokensGrowth, double paramsDecay, double bitsDecay) implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(Output.of(
            "degradation_ratio",
            "",
            Input.optional("D_ratio", ""),
            Input.optional("N_ratio", ""),
            Input.optional("bits_from", ""),
            Input.optional("bits_to", "")));

    static QuantizationLaw of(Coefficients coefficients) {
        return new QuantizationLaw(coefficients.of("gD"), coefficients.of("gN"), coefficients.of("g"));
    }

    /** How many times the loss from quantising grows. */
    public double ratio(double tokensRatio, double paramsRatio, double bitsFrom, double bitsTo) {
        return StrictMath.pow(tokensRatio, tokensGrowth)
                * StrictMath.pow(paramsRatio, -paramsDecay)
                * StrictMath.exp((bitsFrom - bitsTo) / bitsDecay);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("degradation_ratio")) {
            throw noOutput(output);
        }
        boolean bits = inputs.has("bits_from") || inputs.has("bits_to");
        if (!bits && !inputs.has("D_ratio") && !inputs.has("N_ratio")) {
            throw new IllegalArgumentException(
                    "The inputs must have D_ratio, N_ratio, or bits_from and bits_to, or several of them.");
        }
        return ratio(
                inputs.has("D_ratio") ? inputs.positive("D_ratio") : 1,
                inputs.has("N_ratio") ? inputs.positive("N_ratio") : 1,
                bits ? inputs.positive("bits_from") : 0,
                bits ? inputs.positive("bits_to") : 0);
    }
}
