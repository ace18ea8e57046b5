package dev.postscale.allocation;

import dev.postscale.law.Extrapolation;
import dev.postscale.law.JointLaw;
import dev.postscale.quantity.Estimate;
import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * A run of N parameters on D tokens held against the best one of the same compute.
 *
 * @param loss predicted
 * @param reducible what of it more scale could remove
 * @param ofParams the part due to too few parameters
 * @param ofTokens the part due to too few tokens
 * @param optimalTokensPerParam D/N of the best run of the same compute
 * @param overtraining decades of tokens past those at which N is compute-optimal; below 0 the run is under-trained
 * @param effectiveFlops compute with which the best run reaches the same loss
 * @param lostDecades decades of compute that the split gave away
 * @param extrapolations how far the run lies outside the fit
 */
public record RunBalance(
        double params,
        double tokens,
        Estimate loss,
        Estimate reducible,
        Estimate ofParams,
        Estimate ofTokens,
        Estimate optimalTokensPerParam,
        Estimate overtraining,
        Estimate effectiveFlops,
        Estimate lostDecades,
        List<Extrapolation> extrapolations) {
    public RunBalance {
        extrapolations = List.copyOf(extrapolations);
    }

    /** Weighs a run on a frontier. */
    public static RunBalance of(double params, double tokens, Frontier frontier) {
        if (!(params > 0 && tokens > 0)) {
            throw new IllegalArgumentException(
                    "The parameters (" + params + ") and tokens (" + tokens + ") of a run must be positive.");
        }
        var law = frontier.law();
        double flops = TrainingFlops.of(params, tokens);
        return new RunBalance(
                params,
                tokens,
                law.estimate(draw -> draw.loss(params, tokens)),
                law.estimate(draw -> draw.reducible(params, tokens)),
                law.estimate(draw -> draw.paramsTerm(params)),
                law.estimate(draw -> draw.tokensTerm(tokens)),
                law.estimate(draw -> draw.optimalTokens(flops) / draw.optimalParams(flops)),
                law.estimate(draw -> StrictMath.log10(tokens / draw.balancedTokens(params))),
                law.estimate(draw -> draw.effectiveCompute(params, tokens)),
                law.estimate(draw -> lost(draw, params, tokens)),
                frontier.range().beyond(params, tokens));
    }

    public double flops() {
        return TrainingFlops.of(params, tokens);
    }

    public double tokensPerParam() {
        return tokens / params;
    }

    private static double lost(JointLaw draw, double params, double tokens) {
        // At the optimum rounding may leave a trace below zero.
        return StrictMath.max(
                0,
                StrictMath.log10(TrainingFlops.of(params, tokens))
                        - StrictMath.log10(draw.effectiveCompute(params, tokens)));
    }
}
