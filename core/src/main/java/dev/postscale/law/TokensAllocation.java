package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * A split of compute stated as tokens, {@code D* = A C^alpha}, with {@code N* = C/(6 D*)}. The constants in the text
 * of the source are rounded so far that they miss its own example by a third; those in its figure meet it, and answer
 * where nothing else is said. The amount is of tokens: read as parameters it is wrong by construction.
 *
 * @see <a href="https://arxiv.org/abs/2407.21783">arXiv 2407.21783, section 3.2.1 and figure 3</a>
 */
public record TokensAllocation(Constants figure, Constants rounded) implements ScalingLaw {
    private static final Input SCALE = Input.optional("A", "");
    private static final Input EXPONENT = Input.optional("alpha", "");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("D_opt", "token", Input.FLOPS),
            Output.of("N_opt", "parameter", Input.FLOPS),
            Output.of("D_opt_rounded", "token", Input.FLOPS, SCALE, EXPONENT),
            Output.of("D_opt_fig3", "token", Input.FLOPS, SCALE, EXPONENT),
            Output.of("b_exponent", ""));

    /** A and alpha. */
    public record Constants(double scale, double exponent) {
        double tokens(double flops) {
            return scale * StrictMath.pow(flops, exponent);
        }
    }

    static TokensAllocation of(Coefficients coefficients) {
        return new TokensAllocation(constants(coefficients.in("figure")), constants(coefficients.in("rounded")));
    }

    private static Constants constants(Coefficients coefficients) {
        return new Constants(coefficients.of("A"), coefficients.of("alpha"));
    }

    private static double tokens(LawInputs inputs, Constants constants) {
        return new Constants(inputs.number("A", constants.scale), inputs.number("alpha", constants.exponent))
                .tokens(inputs.positive("C"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "D_opt" -> figure.tokens(inputs.positive("C"));
            case "N_opt" -> TrainingFlops.paramTokens(inputs.positive("C")) / figure.tokens(inputs.positive("C"));
            case "D_opt_rounded" -> tokens(inputs, rounded);
            case "D_opt_fig3" -> tokens(inputs, figure);
            case "b_exponent" -> figure.exponent;
            default -> throw noOutput(output);
        };
    }
}
