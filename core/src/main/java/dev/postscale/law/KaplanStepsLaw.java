package dev.postscale.law;

import java.util.List;

/**
 * The loss after so many steps at a small batch, {@code L = (Nc/N)^aN + (Sc/S_min)^aS}.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equation 1.6 and table 3</a>
 */
public record KaplanStepsLaw(double paramsScale, double stepsScale, double paramsExponent, double stepsExponent)
        implements ScalingLaw {
    private static final List<Output> OUTPUTS =
            List.of(Output.of("loss", "nats/token", Input.PARAMS, Input.of("S_min", "step")));

    static KaplanStepsLaw of(Coefficients coefficients) {
        return new KaplanStepsLaw(
                coefficients.of("Nc"), coefficients.of("Sc"), coefficients.of("aN"), coefficients.of("aS"));
    }

    public double loss(double params, double steps) {
        return StrictMath.pow(paramsScale / params, paramsExponent) + StrictMath.pow(stepsScale / steps, stepsExponent);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        if (!output.equals("loss")) {
            throw noOutput(output);
        }
        return loss(inputs.positive("N"), inputs.positive("S_min"));
    }
}
