package dev.postscale.advice;

import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * What is compared of two pieces of advice: the order of the strategies and the best plan.
 *
 * @param ranked ids of strategies, best first
 * @param model of the best plan, empty where its weights are yet to be made
 * @param strategies of the best plan
 * @param decades quality of the best plan against its own reference
 */
public record Gist(List<String> ranked, String model, List<String> strategies, Cost cost, Estimate decades) {
    public Gist {
        ranked = List.copyOf(ranked);
        strategies = List.copyOf(strategies);
    }

    /** The gist of an advice; where no plan keeps the limits, the nearest counts as the best. */
    public static Gist of(Advice advice) {
        Plan best = advice.plans().isEmpty()
                ? advice.infeasible().nearest()
                : advice.plans().get(0);
        return new Gist(
                advice.ranked().stream().map(Ranked::strategy).toList(),
                best.model(),
                best.strategies(),
                best.cost(),
                best.quality().decades());
    }
}
