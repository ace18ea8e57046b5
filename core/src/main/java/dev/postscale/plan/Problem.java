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

    /** The same under other limits. */
    public Problem with(Ceilings other) {
        return new Problem(
                catalogue, weights, sources, given, allowed, required, machines, demand, other, objective, conventions);
    }

    /** The same served by other machines. */
    public Problem with(Machines other) {
        return new Problem(
                catalogue, weights, sources, given, allowed, required, other, demand, ceilings, objective, conventions);
    }

    /** The same with another demand. */
    public Problem with(Demand other) {
        return new Problem(
                catalogue,
                weights,
                sources,
                given,
                allowed,
                required,
                machines,
                other,
                ceilings,
                objective,
                conventions);
    }
}
