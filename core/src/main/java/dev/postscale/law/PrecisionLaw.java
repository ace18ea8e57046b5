package dev.postscale.law;

import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Training in few bits as training fewer parameters, {@code L = E + A/N_eff^alpha + B/D^beta} with
 *
 * <pre>
 * N_eff = N f(P_w) f(P_a) f(P_kv),   f(P) = 1 - exp(n - P/gamma),
 * </pre>
 *
 * for weights, activations and the KV cache. The offset n belongs to the fitted form: without it the best precision
 * would be 3.5 bits instead of the published 7 to 8. Compute is counted as {@code (6/16) N D P}; at a fixed compute
 * the best P maximises {@code f_w f_a f_kv / P} and does not depend on the compute.
 *
 * <p>Fitted to 3e7 to 2.2e8 parameters; its authors do not mean the constants for other set-ups.
 *
 * @see <a href="https://arxiv.org/abs/2411.04330">arXiv 2411.04330, finding 2 and appendix K</a>
 */
public record PrecisionLaw(JointLaw full, Part weights, Part activations, Part cache) implements ScalingLaw {
    private static final double FEWEST_BITS = 1;
    private static final double MOST_BITS = 32;
    private static final double ACCURACY = 1e-10;
    private static final int MAX_EVALUATIONS = 500;
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", Input.PARAMS, Input.TOKENS, Input.optional("bits_w_a_kv", "")),
            Output.of("effective_parameters", "parameter", Input.PARAMS, Input.optional("bits_w_a_kv", "")),
            Output.of("optimal_bits", "bit", Input.optional("C", ""), Input.optional("precision", "")));

    /** How one kind of number suffers from few bits. */
    public record Part(double gamma, double offset) {
        double share(double bits) {
            return -StrictMath.expm1(offset - bits / gamma);
        }
    }

    static PrecisionLaw of(Coefficients coefficients) {
        return new PrecisionLaw(
                JointLaw.of(coefficients),
                new Part(coefficients.of("gamma_w"), coefficients.of("n_w")),
                new Part(coefficients.of("gamma_a"), coefficients.of("n_a")),
                new Part(coefficients.of("gamma_kv"), coefficients.of("n_kv")));
    }

    /** Share of the parameters that counts; the law says nothing where it is not above zero. */
    public double share(double weightBits, double activationBits, double cacheBits) {
        double ofWeights = weights.share(weightBits);
        double ofActivations = activations.share(activationBits);
        double ofCache = cache.share(cacheBits);
        if (!(ofWeights > 0 && ofActivations > 0 && ofCache > 0)) {
            throw new IllegalArgumentException("The input (bits_w_a_kv = " + weightBits + ", " + activationBits + ", "
                    + cacheBits + ") is below what the law holds for: training diverges there.\nMaybe 8.");
        }
        return ofWeights * ofActivations * ofCache;
    }

    /** The bits of everything that reach the least loss for any compute, when N and D are chosen with them. */
    public double optimalBits() {
        return new BrentOptimizer(ACCURACY, ACCURACY)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        new UnivariateObjectiveFunction(bits -> weights.share(bits)
                                * StrictMath.max(activations.share(bits), 0)
                                * StrictMath.max(cache.share(bits), 0)
                                / bits),
                        GoalType.MAXIMIZE,
                        new SearchInterval(FEWEST_BITS, MOST_BITS))
                .getPoint();
    }

    private double effective(LawInputs inputs) {
        double params = inputs.positive("N");
        if (!inputs.has("bits_w_a_kv")) {
            return params;
        }
        List<Double> bits = inputs.numbers("bits_w_a_kv", 3);
        return params * share(bits.get(0), bits.get(1), bits.get(2));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "loss" -> full.loss(effective(inputs), inputs.positive("D"));
            case "effective_parameters" -> effective(inputs);
            case "optimal_bits" -> optimalBits();
            default -> throw noOutput(output);
        };
    }
}
