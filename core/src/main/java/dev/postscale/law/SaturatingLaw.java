package dev.postscale.law;

import java.util.List;

/**
 * Reward by the compute of reinforcement learning, {@code R = R0 + (A - R0)/(1 + (C_mid/C)^B)}: a sigmoid in log C from
 * where the model starts to a ceiling A. Some choices of the recipe lift the ceiling, others only move C_mid.
 *
 * @param ceiling A of the recipe of the source
 * @see <a href="https://arxiv.org/abs/2510.13786">arXiv 2510.13786, equation 1</a>
 */
public record SaturatingLaw(double ceiling) implements ScalingLaw {
    private static final Input CEILING = Input.optional("A", "");
    private static final Input SLOPE = Input.of("B", "");
    private static final Input MIDDLE = Input.of("C_mid", "");
    private static final Input START = Input.of("R0", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("R", "", Input.of("C", ""), MIDDLE, SLOPE, START, CEILING),
            Output.of("C_for_R", "", Input.of("R", ""), MIDDLE, SLOPE, START, CEILING));

    static SaturatingLaw of(Coefficients coefficients) {
        return new SaturatingLaw(coefficients.of("A"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double most = inputs.number("A", ceiling);
        double start = inputs.number("R0");
        double middle = inputs.positive("C_mid");
        double slope = inputs.positive("B");
        return switch (output) {
            case "R" -> start + (most - start) / (1 + StrictMath.pow(middle / inputs.positive("C"), slope));
            case "C_for_R" -> {
                double share = (inputs.number("R") - start) / (most - start);
                if (!(share > 0 && share < 1)) {
                    throw new IllegalArgumentException("The input (R = " + inputs.number("R")
                            + ") must lie between the start (" + start + ") and the ceiling (" + most + ").");
                }
                yield middle * StrictMath.pow(share / (1 - share), 1 / slope);
            }
            default -> throw noOutput(output);
        };
    }
}
