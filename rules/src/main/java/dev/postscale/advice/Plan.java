package dev.postscale.advice;

import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * Strategies that go together, on one model and one kind of machine, with what they cost and give.
 *
 * @param id such as p1; empty for no plan
 * @param model model id; empty where the weights are yet to be made
 * @param accelerator accelerator id; empty where nothing is hosted
 * @param count accelerators; NaN where nothing is hosted
 * @param memoryGib GiB per accelerator when serving
 * @param weeks weeks to first use
 * @param risk probability that the gain is not reached
 * @param probabilityBest share of the draws in which no other plan is better
 * @param pareto true when no other plan is better in every respect
 */
public record Plan(
        String id,
        List<String> strategies,
        String model,
        String accelerator,
        double count,
        List<Step> steps,
        Quality quality,
        Cost cost,
        Estimate memoryGib,
        Latency latency,
        Estimate weeks,
        Estimate risk,
        double probabilityBest,
        boolean pareto,
        boolean feasible,
        List<Text> warnings)
        implements Absent {
    private static final Plan NONE = new Plan(
            "",
            List.of(),
            "",
            "",
            Double.NaN,
            List.of(),
            Quality.unknown(),
            Cost.unknown(),
            Estimate.unknown(),
            Latency.unknown(),
            Estimate.unknown(),
            Estimate.unknown(),
            Double.NaN,
            false,
            false,
            List.of());

    public Plan {
        strategies = List.copyOf(strategies);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    public static Plan none() {
        return NONE;
    }

    @Override
    public boolean isAbsent() {
        return id.isEmpty();
    }
}
