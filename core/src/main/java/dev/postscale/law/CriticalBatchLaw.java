package dev.postscale.law;

import java.util.List;

/**
 * The batch beyond which more examples a step stop paying, by the loss reached: {@code B_crit = B* / L^(1/aB)} tokens.
 * Around it steps and compute trade off: {@code S_min = S/(1 + B_crit/B)}, {@code C_min = C/(1 + B/B_crit)}.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equations 1.4, 5.4 and 5.5, table 5</a>
 */
public record CriticalBatchLaw(double scale, double exponent) implements ScalingLaw {
    private static final Input LOSS = Input.of("loss", "nats/token");
    private static final Input BATCH = Input.of("batch_tokens", "token");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("B_crit_tokens", "token", LOSS),
            Output.of("S_min", "step", Input.of("S", "step"), BATCH, LOSS),
            Output.of("C_min", "FLOP", Input.FLOPS, BATCH, LOSS));

    static CriticalBatchLaw of(Coefficients coefficients) {
        return new CriticalBatchLaw(coefficients.of("B*"), coefficients.of("aB"));
    }

    /** Tokens of the critical batch at a loss. */
    public double tokens(double loss) {
        return scale * StrictMath.pow(loss, -1 / exponent);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        double critical = tokens(inputs.positive("loss"));
        return switch (output) {
            case "B_crit_tokens" -> critical;
            case "S_min" -> inputs.positive("S") / (1 + critical / inputs.positive("batch_tokens"));
            case "C_min" -> inputs.positive("C") / (1 + inputs.positive("batch_tokens") / critical);
            default -> throw noOutput(output);
        };
    }
}
