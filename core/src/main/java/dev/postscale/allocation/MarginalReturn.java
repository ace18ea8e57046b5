package dev.postscale.allocation;

import dev.postscale.law.JointLaw;
import dev.postscale.quantity.Estimate;
import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * What more would buy from a run of N parameters on D tokens, and what a small gain would cost. Compute that is split
 * anew makes another run, paid in full; more tokens continue this one; more parameters train a larger model on the same
 * tokens.
 *
 * @param way what is increased
 * @param params of the run that results, under the published law
 * @param tokens likewise
 * @param nats that the loss falls by
 * @param decades by which effective compute rises
 * @param flops that have to be spent; infinite if no amount reaches the gain
 */
public record MarginalReturn(
        Way way, Estimate params, Estimate tokens, Estimate nats, Estimate decades, Estimate flops) {
    /** What is increased. */
    public enum Way {
        /** Compute, split anew at the optimum. */
        COMPUTE,
        TOKENS,
        PARAMS
    }

    /** What so many times as much of each buys. */
    public static List<MarginalReturn> ofFactor(double params, double tokens, double factor, Frontier frontier) {
        if (!(factor > 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("The factor (" + factor + ") of more must be above 1.");
        }
        double flops = factor * TrainingFlops.of(params, tokens);
        Run run = new Run(params, tokens, frontier);
        return List.of(
                run.to(
                        Way.COMPUTE,
                        draw -> draw.optimalParams(flops),
                        draw -> draw.optimalTokens(flops),
                        draw -> flops),
                run.to(Way.TOKENS, draw -> params, draw -> factor * tokens, draw -> flops - run.flops()),
                run.to(Way.PARAMS, draw -> factor * params, draw -> tokens, draw -> flops));
    }

    /** What it costs to take so many nats off the loss, by each way. */
    public static List<MarginalReturn> forNats(double params, double tokens, double nats, Frontier frontier) {
        if (!(nats > 0)) {
            throw new IllegalArgumentException("The gain (" + nats + " nats) must be positive.");
        }
        Run run = new Run(params, tokens, frontier);
        Of target = draw -> draw.loss(params, tokens) - nats;
        Of compute = draw -> draw.flopsForLoss(target.in(draw));
        Of moreTokens = draw -> draw.tokensForLoss(params, target.in(draw));
        Of moreParams = draw -> draw.paramsOfTerm(target.in(draw) - draw.irreducible() - draw.tokensTerm(tokens));
        return List.of(
                run.to(
                        Way.COMPUTE,
                        draw -> draw.optimalParams(compute.in(draw)),
                        draw -> draw.optimalTokens(compute.in(draw)),
                        compute),
                run.to(
                        Way.TOKENS,
                        draw -> params,
                        moreTokens,
                        draw -> TrainingFlops.of(params, moreTokens.in(draw)) - run.flops()),
                run.to(Way.PARAMS, moreParams, draw -> tokens, draw -> TrainingFlops.of(moreParams.in(draw), tokens)));
    }

    /** A quantity under one draw of the law. */
    private interface Of {
        double in(JointLaw draw);
    }

    /** Where the increase starts. */
    private record Run(double params, double tokens, Frontier frontier) {
        double flops() {
            return TrainingFlops.of(params, tokens);
        }

        MarginalReturn to(Way way, Of moreParams, Of moreTokens, Of spent) {
            var law = frontier.law();
            return new MarginalReturn(
                    way,
                    law.estimate(moreParams::in),
                    law.estimate(moreTokens::in),
                    law.estimate(draw ->
                            draw.reducible(params, tokens) - draw.reducible(moreParams.in(draw), moreTokens.in(draw))),
                    law.estimate(
                            draw -> StrictMath.log10(draw.effectiveCompute(moreParams.in(draw), moreTokens.in(draw)))
                                    - StrictMath.log10(draw.effectiveCompute(params, tokens))),
                    law.estimate(spent::in));
        }
    }
}
