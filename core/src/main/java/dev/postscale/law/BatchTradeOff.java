package dev.postscale.law;

import java.util.List;

/**
 * Steps against examples at a fixed loss, {@code (S/S_min - 1)(E/E_min - 1) = 1}; the middle of the trade is the
 * critical batch {@code E_min/S_min}.
 *
 * @see <a href="https://arxiv.org/abs/1812.06162">arXiv 1812.06162</a>
 */
public record BatchTradeOff() implements ScalingLaw {
    private static final Input LEAST_STEPS = Input.of("S_min", "step");
    private static final Input LEAST_EXAMPLES = Input.of("E_min", "token");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("B_crit", "token", LEAST_EXAMPLES, LEAST_STEPS),
            Output.of("E", "token", Input.of("S", "step"), LEAST_EXAMPLES, LEAST_STEPS));

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double steps = inputs.positive("S_min");
        double examples = inputs.positive("E_min");
        return switch (output) {
            case "B_crit" -> examples / steps;
            case "E" -> {
                double taken = inputs.atLeast("S", steps * (1 + 1e-12));
                yield examples * (1 + 1 / (taken / steps - 1));
            }
            default -> throw noOutput(output);
        };
    }
}
