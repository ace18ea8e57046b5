package dev.postscale.law;

import java.util.List;

/**
 * Learning rate and batch by compute, {@code eta = e C^-p} and {@code B = b C^q} tokens. Fitted to one recipe: a start
 * for a search, not its end.
 *
 * @see <a href="https://arxiv.org/abs/2401.02954">arXiv 2401.02954, equation 1</a>
 */
public record HyperparameterLaw(double rateScale, double rateDecay, double batchScale, double batchGrowth)
        implements ScalingLaw {
    private static final List<Output> OUTPUTS =
            List.of(Output.of("learning_rate", "", Input.FLOPS), Output.of("batch_tokens", "token", Input.FLOPS));

    static HyperparameterLaw of(Coefficients coefficients) {
        return new HyperparameterLaw(
                coefficients.of("eta"),
                coefficients.of("eta_decay"),
                coefficients.of("B"),
                coefficients.of("B_growth"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "learning_rate" -> rateScale * StrictMath.pow(inputs.positive("C"), -rateDecay);
            case "batch_tokens" -> batchScale * StrictMath.pow(inputs.positive("C"), batchGrowth);
            default -> throw noOutput(output);
        };
    }
}
