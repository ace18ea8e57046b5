package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * The joint power law of parameters and tokens, {@code L(N, D) = E + A/N^alpha + B/D^beta}, with the optimum under
 * {@code C = 6ND} in closed form:
 *
 * <pre>
 * N* = G (C/6)^a,  D* = (C/6)^b / G,  G = (alpha A / (beta B))^(1/(alpha + beta)),
 * a = beta/(alpha + beta),  b = alpha/(alpha + beta),
 * L* = E + (A G^-alpha + B G^beta) (C/6)^-g,  g = alpha beta/(alpha + beta).
 * </pre>
 *
 * <p>N counts all parameters, embeddings included. Valid over the runs it was fitted to (a {@link FitRange}); for the
 * coefficients of Hoffmann and of Besiroglu that is N 7e7 to 1.6e10 and D 5e9 to 5e11.
 *
 * @param irreducible E, nats/token
 * @param paramsCoefficient A
 * @param tokensCoefficient B
 * @param alpha exponent of the parameters, positive
 * @param beta exponent of the tokens, positive
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, equations 2, 4 and 10</a>
 * @see <a href="https://arxiv.org/abs/2404.10102">arXiv 2404.10102, the corrected coefficients</a>
 */
public record JointLaw(
        double irreducible, double paramsCoefficient, double tokensCoefficient, double alpha, double beta)
        implements ScalingLaw {
    private static final List<Output> OUTPUTS = List.of(
            Output.of("loss", "nats/token", Input.PARAMS, Input.TOKENS),
            Output.of("N_opt", "parameter", Input.FLOPS),
            Output.of("D_opt", "token", Input.FLOPS),
            Output.of("loss_opt", "nats/token", Input.FLOPS),
            Output.of("C_for_loss", "FLOP", Input.of("loss", "nats/token")),
            Output.of("C_effective", "FLOP", Input.PARAMS, Input.TOKENS),
            Output.of("a_exponent", ""),
            Output.of("b_exponent", ""));

    public JointLaw {
        requirePositive(paramsCoefficient, "A");
        requirePositive(tokensCoefficient, "B");
        requirePositive(alpha, "alpha");
        requirePositive(beta, "beta");
        if (!(irreducible >= 0) || Double.isInfinite(irreducible)) {
            throw new IllegalArgumentException("The irreducible loss (" + irreducible + ") must not be negative.");
        }
    }

    /** The law of E, A, B, alpha and beta. */
    static JointLaw of(Coefficients coefficients) {
        return new JointLaw(
                coefficients.of("E"),
                coefficients.of("A"),
                coefficients.of("B"),
                coefficients.of("alpha"),
                coefficients.of("beta"));
    }

    /** Predicted loss of N parameters trained on D tokens. */
    public double loss(double params, double tokens) {
        return irreducible + reducible(params, tokens);
    }

    /** The part of the loss that scale removes, {@code A/N^alpha + B/D^beta}. */
    public double reducible(double params, double tokens) {
        return paramsTerm(params) + tokensTerm(tokens);
    }

    /** The part of the loss due to finite parameters, {@code A/N^alpha}. */
    public double paramsTerm(double params) {
        return paramsCoefficient * StrictMath.pow(params, -alpha);
    }

    /** The part of the loss due to finite tokens, {@code B/D^beta}. */
    public double tokensTerm(double tokens) {
        return tokensCoefficient * StrictMath.pow(tokens, -beta);
    }

    /** a: the optimal number of parameters grows as {@code C^a}. */
    public double paramsGrowth() {
        return beta / (alpha + beta);
    }

    /** b: the optimal number of tokens grows as {@code C^b}. */
    public double tokensGrowth() {
        return alpha / (alpha + beta);
    }

    /** g: along the optimum the reducible loss falls as {@code C^-g}. */
    public double lossDecay() {
        return alpha * beta / (alpha + beta);
    }

    /** Parameters of the least loss that {@code flops} can buy. */
    public double optimalParams(double flops) {
        return StrictMath.exp(logBalance() + paramsGrowth() * logParamTokens(flops));
    }

    /** Tokens of the least loss that {@code flops} can buy. */
    public double optimalTokens(double flops) {
        return StrictMath.exp(tokensGrowth() * logParamTokens(flops) - logBalance());
    }

    /** The least loss that {@code flops} can buy. */
    public double optimalLoss(double flops) {
        return irreducible + StrictMath.exp(logFrontier() - lossDecay() * logParamTokens(flops));
    }

    /** Tokens at which a model of N parameters is itself compute-optimal: {@code alpha A/N^alpha = beta B/D^beta}. */
    public double balancedTokens(double params) {
        return tokensOfTerm(alpha / beta * paramsTerm(params));
    }

    /** Tokens that bring N parameters to a loss; infinite where N is too small for it. */
    public double tokensForLoss(double params, double loss) {
        return tokensOfTerm(loss - irreducible - paramsTerm(params));
    }

    /** Tokens whose term of the loss, {@code B/D^beta}, is the given one; infinite for a term of 0 or less. */
    public double tokensOfTerm(double term) {
        return term > 0 ? StrictMath.pow(tokensCoefficient / term, 1 / beta) : Double.POSITIVE_INFINITY;
    }

    /** Parameters whose term of the loss, {@code A/N^alpha}, is the given one; infinite for a term of 0 or less. */
    public double paramsOfTerm(double term) {
        return term > 0 ? StrictMath.pow(paramsCoefficient / term, 1 / alpha) : Double.POSITIVE_INFINITY;
    }

    /** Compute at which the compute-optimal frontier reaches a loss; infinite at the irreducible loss and below. */
    public double flopsForLoss(double loss) {
        return flopsForReducible(loss - irreducible);
    }

    /**
     * Effective compute of a run: the compute with which a compute-optimal run reaches the same loss. It never exceeds
     * 6ND, and falls short of it the further the run is from the optimal split.
     */
    public double effectiveCompute(double params, double tokens) {
        return flopsForReducible(reducible(params, tokens));
    }

    private double flopsForReducible(double reducible) {
        if (!(reducible > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double logParamTokens = (logFrontier() - StrictMath.log(reducible)) / lossDecay();
        return TrainingFlops.ofParamTokens(StrictMath.exp(logParamTokens));
    }

    @Override
    public List<Output> outputs() {
        return OUTPUTS;
    }

    @Override
    public double value(String output, LawInputs inputs) {
        return switch (output) {
            case "loss" -> loss(inputs.positive("N"), inputs.positive("D"));
            case "N_opt" -> optimalParams(inputs.positive("C"));
            case "D_opt" -> optimalTokens(inputs.positive("C"));
            case "loss_opt" -> optimalLoss(inputs.positive("C"));
            case "C_for_loss" -> flopsForLoss(inputs.positive("loss"));
            case "C_effective" -> effectiveCompute(inputs.positive("N"), inputs.positive("D"));
            case "a_exponent" -> paramsGrowth();
            case "b_exponent" -> tokensGrowth();
            default -> throw noOutput(output);
        };
    }

    /** ln(C/6): logarithms keep every power within range, whatever the budget. */
    private static double logParamTokens(double flops) {
        return StrictMath.log(TrainingFlops.paramTokens(flops));
    }

    /** ln G. */
    private double logBalance() {
        return StrictMath.log(alpha * paramsCoefficient / (beta * tokensCoefficient)) / (alpha + beta);
    }

    /** ln(A G^-alpha + B G^beta); the first addend is the share a of the sum. */
    private double logFrontier() {
        return StrictMath.log(paramsCoefficient / paramsGrowth()) - alpha * logBalance();
    }

    private static void requirePositive(double value, String symbol) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The coefficient " + symbol + " (" + value + ") of a joint law must be positive.");
        }
    }
}
