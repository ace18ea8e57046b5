package dev.postscale.law;

import java.util.List;

/**
 * The joint law of active parameters, tokens and experts,
 *
 * <pre>
 * L = a E'^delta N^(alpha + gamma ln E') + b E'^omega D^(beta + zeta ln E') + c,
 * </pre>
 *
 * with E' the {@link ExpertSaturation} of the experts. For a fixed number of experts it is a {@link JointLaw} of
 * the parameters that a token passes, embeddings included. The exponents here are negative numbers; gamma is above
 * zero and zeta below.
 *
 * <p>Fitted to 1 to 32 experts, up to 2.7e9 active parameters.
 *
 * @see <a href="https://arxiv.org/abs/2502.05172">arXiv 2502.05172, equation 6, tables 1, 3 and 4</a>
 */
public record ExpertsLaw(
        double paramsScale,
        double alpha,
        double delta,
        double gamma,
        double tokensScale,
        double beta,
        double omega,
        double zeta,
        double irreducible,
        ExpertSaturation saturation)
        implements ScalingLaw {
    private static final Input EXPERTS = Input.of("experts", "");
    private static final Input ACTIVE = Input.of("N_active", "parameter");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", ACTIVE, Input.TOKENS, EXPERTS),
            Output.of("N_active_opt", "parameter", Input.FLOPS, EXPERTS),
            Output.of("D_opt", "token", Input.FLOPS, EXPERTS),
            Output.of("loss_opt", "nats/token", Input.FLOPS, EXPERTS),
            Output.of("reduced_m", "", EXPERTS),
            Output.of("reduced_mu", "", EXPERTS),
            Output.of("reduced_n", "", EXPERTS),
            Output.of("reduced_nu", "", EXPERTS));

    static ExpertsLaw of(Coefficients coefficients) {
        return new ExpertsLaw(
                coefficients.of("a"),
                coefficients.of("alpha"),
                coefficients.of("delta"),
                coefficients.of("gamma"),
                coefficients.of("b"),
                coefficients.of("beta"),
                coefficients.of("omega"),
                coefficients.of("zeta"),
                coefficients.of("c"),
                ExpertSaturation.of(coefficients));
    }

    /** The law of active parameters and tokens at a fixed number of experts. */
    public JointLaw with(double experts) {
        double effective = saturation.effective(experts);
        double log = StrictMath.log(effective);
        return new JointLaw(
                irreducible,
                paramsScale * StrictMath.pow(effective, delta),
                tokensScale * StrictMath.pow(effective, omega),
                -(alpha + gamma * log),
                -(beta + zeta * log));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        JointLaw law = with(inputs.atLeast("experts", 1));
        return switch (output) {
            case "loss" -> law.loss(inputs.positive("N_active"), inputs.positive("D"));
            case "N_active_opt" -> law.optimalParams(inputs.positive("C"));
            case "D_opt" -> law.optimalTokens(inputs.positive("C"));
            case "loss_opt" -> law.optimalLoss(inputs.positive("C"));
            case "reduced_m" -> law.paramsCoefficient();
            case "reduced_mu" -> -law.alpha();
            case "reduced_n" -> law.tokensCoefficient();
            case "reduced_nu" -> -law.beta();
            default -> throw noOutput(output);
        };
    }
}
