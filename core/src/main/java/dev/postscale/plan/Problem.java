package dev.postscale.plan;

import java.util.List;

/**
 * A scenario as the search sees it.
 *
 * @param weights of the task profiles, sum 1
 * @param sources of weights, at least one
 * @param given whether the scenario itself names the weights, so that they are no choice
 * @param allowed mask of the strategies that may be used
 * @param required mask of the strategies that every plan holds that can
 */
public record Problem(
        Catalogue catalogue,
        double[] weights,
        List<WeightsSource> sources,
        boolean given,
        long allowed,
        long required,
        Machines machines,
        Demand demand,
        Ceilings ceilings,
        Objective objective,
        Conventions conventions) {
    public Problem {
        sources = List.copyOf(sources);
    }
}
