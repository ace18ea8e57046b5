package dev.postscale.law;

import java.util.List;

/**
 * A joint law in which passing the same tokens again counts less each time. With U unique tokens and {@code R = D/U - 1}
 * repeats,
 *
 * <pre>
 * D' = U + U R_D* (1 - exp(-R/R_D*)),   N' = U_N + U_N R_N* (1 - exp(-R_N/R_N*)),   L = E + A/N'^alpha + B/D'^beta,
 * </pre>
 *
 * where U_N is the N that is compute-optimal for U tokens, or N if that is smaller, and {@code R_N = N/U_N - 1}. Four
 * passes keep 93 % of the value of fresh tokens; effective data never exceed {@code U (1 + R_D*)}.
 *
 * <p>R_D* is weakly identified: the fit hardly changes between 12 and 300. Runs in which repeats made the loss worse
 * were left out, so the law cannot foresee overfitting; beyond about eight passes take the interval seriously.
 *
 * @see <a href="https://arxiv.org/abs/2305.16264">arXiv 2305.16264, equations 5 and 6</a>
 */
public record RepeatedDataLaw(JointLaw fresh, double tokensDecay, double paramsDecay) implements ScalingLaw {
    private static final Input UNIQUE = Input.of("unique_tokens", "token");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", Input.PARAMS, Input.TOKENS, Input.of("U", "token")),
            Output.of("effective_tokens", "token", Input.of("epochs", ""), UNIQUE),
            Output.of("effective_tokens_limit", "token", UNIQUE),
            Output.of("effective_params", "parameter", Input.PARAMS, UNIQUE),
            Output.of("U_N", "parameter", UNIQUE));

    static RepeatedDataLaw of(Coefficients coefficients) {
        // The source prints the logarithms and one exponent for both.
        double exponent = coefficients.of("alpha");
        return new RepeatedDataLaw(
                new JointLaw(
                        StrictMath.exp(coefficients.of("e")),
                        StrictMath.exp(coefficients.of("a")),
                        StrictMath.exp(coefficients.of("b")),
                        exponent,
                        exponent),
                coefficients.of("R_D*"),
                coefficients.of("R_N*"));
    }

    /** Fresh tokens worth as much as passing {@code unique} tokens {@code epochs} times. */
    public double effectiveTokens(double unique, double epochs) {
        return epochs <= 1 ? unique * epochs : unique * worth(epochs - 1, tokensDecay);
    }

    /** What no number of passes exceeds. */
    public double effectiveTokensLimit(double unique) {
        return unique * (1 + tokensDecay);
    }

    /** Parameters that count when so many tokens are unique. */
    public double effectiveParams(double params, double unique) {
        double base = StrictMath.min(params, optimalParams(unique));
        return base * worth(params / base - 1, paramsDecay);
    }

    /** N for which {@code tokens} fresh tokens are compute-optimal. */
    public double optimalParams(double tokens) {
        return fresh.paramsOfTerm(fresh.beta() / fresh.alpha() * fresh.tokensTerm(tokens));
    }

    /** The loss of N parameters on D tokens of which U are unique. */
    public double loss(double params, double tokens, double unique) {
        double base = StrictMath.min(unique, tokens);
        return fresh.loss(effectiveParams(params, base), effectiveTokens(base, tokens / base));
    }

    private static double worth(double repeats, double decay) {
        // expm1 keeps the first repeats, where 1 - exp(-x) would lose digits.
        return 1 - decay * StrictMath.expm1(-repeats / decay);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "loss" -> loss(inputs.positive("N"), inputs.positive("D"), inputs.positive("U"));
            case "effective_tokens" -> effectiveTokens(inputs.positive("unique_tokens"), inputs.positive("epochs"));
            case "effective_tokens_limit" -> effectiveTokensLimit(inputs.positive("unique_tokens"));
            case "effective_params" -> effectiveParams(inputs.positive("N"), inputs.positive("unique_tokens"));
            case "U_N" -> optimalParams(inputs.positive("unique_tokens"));
            default -> throw noOutput(output);
        };
    }
}
