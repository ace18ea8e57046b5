package dev.postscale.scaling;

import dev.postscale.advice.Assumption;
import dev.postscale.advice.Citation;
import dev.postscale.allocation.MarginalReturn.Way;
import dev.postscale.law.Extrapolation;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * How well a run spent its compute, and what more would buy.
 *
 * @param law that was asked
 * @param flops of the run
 * @param usd what they cost
 * @param loss predicted
 * @param irreducible loss that no scale removes
 * @param reducible what is left above it
 * @param paramsPart of it due to too few parameters
 * @param tokensPart of it due to too few tokens
 * @param tokensPerParam D/N
 * @param optimalTokensPerParam of the best run of the same compute
 * @param overtrainingDecades of tokens past those at which N is compute-optimal; below 0 the run is under-trained
 * @param effectiveFlops with which the best run reaches the same loss
 * @param lostDecades of compute that the split gave away
 * @param kneeFlops past which a decade takes less than {@code kneeShare} off the loss
 * @param factor so many times as much
 * @param nats the gain that is priced
 * @param returns what more of each buys
 * @param prices what the gain costs by each way
 * @param extrapolates how far the run lies outside the fit
 */
public record Marginal(
        String law,
        Estimate flops,
        Estimate usd,
        Estimate loss,
        Estimate irreducible,
        Estimate reducible,
        Estimate paramsPart,
        Estimate tokensPart,
        double tokensPerParam,
        Estimate optimalTokensPerParam,
        Estimate overtrainingDecades,
        Estimate effectiveFlops,
        Estimate lostDecades,
        Estimate kneeFlops,
        double kneeShare,
        double factor,
        double nats,
        List<Step> returns,
        List<Step> prices,
        List<Extrapolation> extrapolates,
        List<Optimum.Point> curve,
        List<Assumption> assumptions,
        List<Citation> sources) {
    public Marginal {
        returns = List.copyOf(returns);
        prices = List.copyOf(prices);
        extrapolates = List.copyOf(extrapolates);
        curve = List.copyOf(curve);
        assumptions = List.copyOf(assumptions);
        sources = List.copyOf(sources);
    }

    /**
     * A step from the run.
     *
     * @param way what is increased; money buys compute
     * @param nats off the loss
     * @param decades of effective compute gained
     * @param flops to be spent; unknown where no amount reaches the gain
     * @param usd what they cost
     * @param reachable false where no amount of the way reaches the gain
     */
    public record Step(
            Way way,
            Estimate params,
            Estimate tokens,
            Estimate nats,
            Estimate decades,
            Estimate flops,
            Estimate usd,
            boolean reachable) {}
}
