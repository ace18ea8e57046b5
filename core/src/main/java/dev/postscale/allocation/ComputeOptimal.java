package dev.postscale.allocation;

import dev.postscale.allocation.Allocation.Binding;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.training.TrainingFlops;

/**
 * The least loss for a budget of training compute: minimises L(N, D) under 6ND = C, if need be with N capped by memory
 * or D by data. The loss has one minimum along the budget, so the best capped run lies at the cap.
 *
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, equation 4</a>
 */
public final class ComputeOptimal {
    private final LawDraws<JointLaw> law;
    private final FitRange range;
    private final double maxParams;
    private final double maxTokens;

    private ComputeOptimal(LawDraws<JointLaw> law, FitRange range, double maxParams, double maxTokens) {
        this.law = law;
        this.range = range;
        this.maxParams = maxParams;
        this.maxTokens = maxTokens;
    }

    /** Under a law without intervals. */
    public static ComputeOptimal under(JointLaw law) {
        return under(LawDraws.withoutSpread(law), FitRange.UNKNOWN);
    }

    /** Under a law with its draws and the range it was fitted to. */
    public static ComputeOptimal under(LawDraws<JointLaw> law, FitRange range) {
        return new ComputeOptimal(law, range, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** With at most so many parameters, such as the memory of the target holds. */
    public ComputeOptimal withMaxParams(double params) {
        return new ComputeOptimal(law, range, requirePositive(params, "parameters"), maxTokens);
    }

    /** With at most so many tokens, such as there is data for. */
    public ComputeOptimal withMaxTokens(double tokens) {
        return new ComputeOptimal(law, range, maxParams, requirePositive(tokens, "tokens"));
    }

    /** Spends a budget in FLOP. */
    public Allocation allocate(double flops) {
        requirePositive(flops, "FLOP");
        double params = params(law.point(), flops);
        double tokens = tokens(params, flops);
        return new Allocation(
                law.estimate(draw -> params(draw, flops)),
                law.estimate(draw -> tokens(params(draw, flops), flops)),
                law.estimate(draw -> draw.loss(params, tokens)),
                law.estimate(draw -> {
                    double optimal = params(draw, flops);
                    return tokens(optimal, flops) / optimal;
                }),
                binding(flops),
                range.beyond(params, tokens));
    }

    private double params(JointLaw draw, double flops) {
        return StrictMath.min(StrictMath.max(draw.optimalParams(flops), paramsOfMaxTokens(flops)), maxParams);
    }

    private double tokens(double params, double flops) {
        return StrictMath.min(TrainingFlops.tokens(flops, params), maxTokens);
    }

    /** Parameters that spend the budget on the most tokens; more than the optimum where the data do not suffice. */
    private double paramsOfMaxTokens(double flops) {
        return TrainingFlops.paramTokens(flops) / maxTokens;
    }

    private Binding binding(double flops) {
        double optimal = law.point().optimalParams(flops);
        double withinData = paramsOfMaxTokens(flops);
        boolean memoryBinds = StrictMath.max(optimal, withinData) > maxParams;
        if (withinData > StrictMath.min(optimal, maxParams)) {
            return memoryBinds ? Binding.BOTH : Binding.TOKENS;
        }
        return memoryBinds ? Binding.PARAMS : Binding.NONE;
    }

    private static double requirePositive(double value, String what) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("The " + what + " (" + value + ") of an allocation must be positive.");
        }
        return value;
    }
}
