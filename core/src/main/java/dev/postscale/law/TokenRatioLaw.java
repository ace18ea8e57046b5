package dev.postscale.law;

import java.util.List;

/**
 * How many times fewer tokens a pruned and distilled model takes than training one of its size from nothing.
 *
 * @param tokens of the source's own model
 * @param reference of the parent
 * @see <a href="https://arxiv.org/abs/2408.11796">arXiv 2408.11796</a>
 */
public record TokenRatioLaw(double tokens, double reference) implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("token_ratio", "", Input.optional("tokens", "token"), Input.optional("tokens_ref", "token")));

    static TokenRatioLaw of(Coefficients coefficients) {
        return new TokenRatioLaw(coefficients.of("tokens"), coefficients.of("tokens_ref"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("token_ratio")) {
            throw noOutput(output);
        }
        double own = inputs.has("tokens") ? inputs.positive("tokens") : tokens;
        double from = inputs.has("tokens_ref") ? inputs.positive("tokens_ref") : reference;
        return from / own;
    }
}
