package dev.postscale.law;

import java.util.List;

/**
 * How much less compute the same result takes as methods improve: effective compute doubles every so many months.
 *
 * @param doublingMonths of the source
 * @see <a href="https://arxiv.org/abs/2403.05812">arXiv 2403.05812</a>
 */
public record ProgressLaw(double doublingMonths) implements ScalingLaw {
    private static final Input MONTHS = Input.of("months", "");
    private static final Input DOUBLING = Input.optional("doubling_months", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("effective_compute_factor", "", MONTHS, DOUBLING),
            Output.of("decades", "decade", MONTHS, DOUBLING));

    static ProgressLaw of(Coefficients coefficients) {
        return new ProgressLaw(coefficients.of("doubling_months"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double doubling = inputs.has("doubling_months") ? inputs.positive("doubling_months") : doublingMonths;
        double doublings = inputs.number("months") / doubling;
        return switch (output) {
            case "effective_compute_factor" -> StrictMath.pow(2, doublings);
            case "decades" -> doublings * StrictMath.log10(2);
            default -> throw noOutput(output);
        };
    }
}
