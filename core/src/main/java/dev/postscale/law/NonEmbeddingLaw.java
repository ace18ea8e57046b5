package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A joint law of all parameters seen by someone who leaves the embeddings out of N and of C. All parameters are
 * {@code N_T = N + w N^(1/3)}; the best N for {@code C = 6 N D} then obeys
 *
 * <pre>C = 6 N (N + (w/3) N^(1/3))^(-1/beta) (N + w N^(1/3))^((1+alpha)/beta) (beta B/(alpha A))^(1/beta),</pre>
 *
 * and its local exponent falls from 0.78 for tiny models to that of the joint law. That is most of why the first laws
 * and the later ones split compute so differently.
 *
 * @param law of all parameters
 * @param embedding w, by the vocabulary and the shape of the models
 * @see <a href="https://arxiv.org/abs/2406.12907">arXiv 2406.12907</a>
 */
public record NonEmbeddingLaw(JointLaw law, double embedding) implements ScalingLaw {
    // Natural logarithms of 1 and 1e30 parameters.
    private static final double SMALLEST = 0;
    private static final double LARGEST = 69;
    private static final double ACCURACY = 1e-12;
    private static final int MAX_EVALUATIONS = 500;
    private static final Input COMPUTE = Input.of("C_nonembedding", "FLOP");
    private static final Input PARAMS = Input.of("N_nonembedding", "parameter");
    private static final List<Output> OUTPUTS = List.of(
            Output.of("N_nonembedding_opt", "parameter", COMPUTE),
            Output.of("N_total", "parameter", PARAMS),
            Output.of("local_exponent_N_nonembedding", "", Input.of("C_range", "")));

    static NonEmbeddingLaw of(Coefficients coefficients) {
        return new NonEmbeddingLaw(JointLaw.of(coefficients), coefficients.of("w"));
    }

    /** All parameters of a model that has N without its embeddings. */
    public double totalParams(double params) {
        return params + embedding * StrictMath.cbrt(params);
    }

    /** The best N for a compute, both without embeddings. */
    public double optimalParams(double flops) {
        double target = StrictMath.log(flops);
        if (!(logFlops(SMALLEST) < target && target < logFlops(LARGEST))) {
            throw new IllegalArgumentException("The compute (" + flops + " FLOP) is out of reach of the law.");
        }
        return StrictMath.exp(new BrentSolver(ACCURACY)
                .solve(MAX_EVALUATIONS, logParams -> logFlops(logParams) - target, SMALLEST, LARGEST));
    }

    /** ln C for which N is best; it rises with ln N. */
    private double logFlops(double logParams) {
        double params = StrictMath.exp(logParams);
        double balance = law.beta() * law.tokensCoefficient() / (law.alpha() * law.paramsCoefficient());
        double marginal = params + embedding / 3 * StrictMath.cbrt(params);
        return StrictMath.log(TrainingFlops.ofParamTokens(params))
                + (StrictMath.log(balance)
                                - StrictMath.log(marginal)
                                + (1 + law.alpha()) * StrictMath.log(totalParams(params)))
                        / law.beta();
    }

    /** The exponent of N between two computes. */
    public double exponentBetween(double from, double to) {
        if (!(from > 0 && to > from)) {
            throw new IllegalArgumentException(
                    "The range of compute (" + from + " to " + to + ") must rise from above zero.");
        }
        return StrictMath.log(optimalParams(to) / optimalParams(from)) / StrictMath.log(to / from);
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "N_nonembedding_opt" -> optimalParams(inputs.positive("C_nonembedding"));
            case "N_total" -> totalParams(inputs.positive("N_nonembedding"));
            case "local_exponent_N_nonembedding" -> {
                List<Double> range = inputs.numbers("C_range", 2);
                yield exponentBetween(range.get(0), range.get(1));
            }
            default -> throw noOutput(output);
        };
    }
}
