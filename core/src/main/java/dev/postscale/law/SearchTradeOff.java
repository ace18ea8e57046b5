package dev.postscale.law;

import java.util.List;

/**
 * Training against search at play, on one line of equal strength: ten times the training compute is worth
 * {@code 10^s} times the compute per move.
 *
 * @see <a href="https://arxiv.org/abs/2104.03113">arXiv 2104.03113, for the game of Hex</a>
 */
public record SearchTradeOff(double slope) implements ScalingLaw {
    private static final List<Output> OUTPUTS =
            List.of(Output.of("test_compute_divisor", "", Input.of("log10_train_ratio", "")));

    static SearchTradeOff of(Coefficients coefficients) {
        return new SearchTradeOff(coefficients.of("slope"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("test_compute_divisor")) {
            throw noOutput(output);
        }
        return StrictMath.pow(10, slope * inputs.number("log10_train_ratio"));
    }
}
