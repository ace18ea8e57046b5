package dev.postscale.law;

import java.util.List;

/**
 * The critical batch by the tokens of the run, {@code B_crit = k D^p} tokens, nearly the same for every size of model.
 *
 * @see <a href="https://arxiv.org/abs/2410.21676">arXiv 2410.21676</a>
 */
public record BatchLaw(double scale, double growth) implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(Output.of("B_crit_tokens", "token", Input.TOKENS));

    static BatchLaw of(Coefficients coefficients) {
        // The source counts in sequences of a fixed length.
        return new BatchLaw(coefficients.of("k") * coefficients.of("sequence"), coefficients.of("p"));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("B_crit_tokens")) {
            throw noOutput(output);
        }
        return scale * StrictMath.pow(inputs.positive("D"), growth);
    }
}
