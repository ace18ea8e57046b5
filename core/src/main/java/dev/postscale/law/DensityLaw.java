package dev.postscale.law;

import java.util.List;

/**
 * The best score per parameter over time, {@code ln rho = A t + B} with t in days: it doubles every {@code ln 2/A} days.
 * Rests on benchmarks that may be in the training data.
 *
 * @see <a href="https://arxiv.org/abs/2412.04315">arXiv 2412.04315</a>
 */
public record DensityLaw(double perDay) implements ScalingLaw {
    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final List<Output> OUTPUTS =
            List.of(Output.of("doubling_months", "month", Input.optional("A_per_day", "")));

    static DensityLaw of(Coefficients coefficients) {
        return new DensityLaw(coefficients.of("A"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("doubling_months")) {
            throw noOutput(output);
        }
        double rate = inputs.has("A_per_day") ? inputs.positive("A_per_day") : perDay;
        return StrictMath.log(2) / rate / DAYS_PER_MONTH;
    }
}
