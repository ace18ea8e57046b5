package dev.postscale.law;

import java.util.List;

/**
 * A power law of one input, {@code L = (x0/x)^a}: of the parameters, the tokens or the compute alone, where the others
 * do not hold the run back.
 *
 * @param input N, D or C
 * @param scale x0, in the unit of the input; for compute in PF-days, as the source prints it
 * @param exponent a, positive
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equations 1.1 to 1.3</a>
 */
public record PowerLaw(Variable input, double scale, double exponent) implements ScalingLaw {
    /** What the loss is a power of. */
    public enum Variable {
        PARAMS,
        TOKENS,
        COMPUTE
    }

    static PowerLaw ofParams(Coefficients coefficients) {
        return new PowerLaw(Variable.PARAMS, coefficients.of("Nc"), coefficients.of("aN"));
    }

    static PowerLaw ofTokens(Coefficients coefficients) {
        return new PowerLaw(Variable.TOKENS, coefficients.of("Dc"), coefficients.of("aD"));
    }

    static PowerLaw ofCompute(Coefficients coefficients) {
        return new PowerLaw(Variable.COMPUTE, coefficients.of("Cc"), coefficients.of("aC"));
    }

    /** Predicted loss at a value of the input. */
    public double loss(double value) {
        return StrictMath.pow(scale / value, exponent);
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                switch (input) {
                    case PARAMS -> Output.of("loss", "nats/token", Input.PARAMS);
                    case TOKENS -> Output.of("loss", "nats/token", Input.TOKENS);
                    case COMPUTE -> Output.of("loss", "nats/token", PetaflopDays.PF_DAYS, PetaflopDays.FLOP);
                });
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("loss")) {
            throw noOutput(output);
        }
        return switch (input) {
            case PARAMS -> loss(inputs.positive("N"));
            case TOKENS -> loss(inputs.positive("D"));
            case COMPUTE -> loss(PetaflopDays.in(inputs));
        };
    }
}
