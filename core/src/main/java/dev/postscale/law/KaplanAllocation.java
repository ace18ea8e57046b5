package dev.postscale.law;

import java.util.List;

/**
 * What to spend compute on when trained far below the critical batch, as powers of C_min in PF-days:
 * {@code N = Ne C^pN, D = De C^pD, B_crit = Be C^pB, S_min = Se C^pS}. Its growth of N, C^0.73, is a product of small
 * runs whose embeddings were left out of the count and whose schedules were not matched to their length; later laws
 * disagree.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, table 6</a>
 */
public record KaplanAllocation(Power params, Power tokens, Power batch, Power steps) implements ScalingLaw {
    private static final Input RATIO = Input.of("C_ratio", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("N_opt", "parameter", PetaflopDays.PF_DAYS, PetaflopDays.FLOP),
            Output.of("D_opt", "token", PetaflopDays.PF_DAYS, PetaflopDays.FLOP),
            Output.of("B_crit_tokens", "token", PetaflopDays.PF_DAYS, PetaflopDays.FLOP),
            Output.of("S_min", "step", PetaflopDays.PF_DAYS, PetaflopDays.FLOP),
            Output.of("N_ratio", "", RATIO),
            Output.of("D_ratio", "", RATIO));

    /** {@code scale * x^exponent}. */
    public record Power(double scale, double exponent) {
        double at(double x) {
            return scale * StrictMath.pow(x, exponent);
        }

        /** How much it grows when x grows by a factor. */
        double growth(double factor) {
            return StrictMath.pow(factor, exponent);
        }
    }

    static KaplanAllocation of(Coefficients coefficients) {
        return new KaplanAllocation(
                new Power(coefficients.of("Ne"), coefficients.of("pN")),
                new Power(coefficients.of("De"), coefficients.of("pD")),
                new Power(coefficients.of("Be"), coefficients.of("pB")),
                new Power(coefficients.of("Se"), coefficients.of("pS")));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "N_opt" -> params.at(PetaflopDays.in(inputs));
            case "D_opt" -> tokens.at(PetaflopDays.in(inputs));
            case "B_crit_tokens" -> batch.at(PetaflopDays.in(inputs));
            case "S_min" -> steps.at(PetaflopDays.in(inputs));
            case "N_ratio" -> params.growth(inputs.positive("C_ratio"));
            case "D_ratio" -> tokens.growth(inputs.positive("C_ratio"));
            default -> throw noOutput(output);
        };
    }
}
