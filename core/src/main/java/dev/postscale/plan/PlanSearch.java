package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds good plans: from every source of weights, the strategy that adds most is added until none adds anything. That
 * is a climb, not an enumeration: the best plan found is a lower bound of the best there is.
 */
public final class PlanSearch {
    /** More than any plan comes to; it bounds the effort of a climb, not what is judged good. */
    private static final int MOST_STRATEGIES = 16;

    private final Problem problem;
    private final Catalogue catalogue;
    private final Evaluator evaluator;

    public PlanSearch(Problem problem) {
        this.problem = problem;
        catalogue = problem.catalogue();
        evaluator = new Evaluator(problem);
    }

    /** The best plan found from every source that can stand at all, best first; ties in the order of the sources. */
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (int source = 0; source < problem.sources().size(); source++) {
            Plan plan = climb(source, 0, 0);
            if (plan != null) {
                plans.add(plan);
            }
        }
        plans.sort(Comparator.comparingDouble((Plan plan) -> -plan.figures().score())
                .thenComparingInt(Plan::source));
        return plans;
    }

    /** The plan of a source with the required strategies only, null when the source cannot stand. */
    public @Nullable Plan bare(int source) {
        return start(source, 0, 0);
    }

    /** A source with exactly these strategies and what they need, null when that cannot stand. */
    public @Nullable Plan exactly(int source, long strategies) {
        long all = closure(source, strategies, 0);
        return all < 0 ? null : plan(source, all);
    }

    private @Nullable Plan start(int source, long with, long without) {
        WeightsSource weights = problem.sources().get(source);
        if ((weights.strategies() & ~problem.allowed()) != 0 || (weights.strategies() & without) != 0) {
            return null;
        }
        long strategies = closure(source, with, without);
        if (strategies < 0) {
            return null;
        }
        for (long rest = problem.required() & ~strategies; rest != 0; rest &= rest - 1) {
            long more = closure(source, strategies | Long.lowestOneBit(rest), without);
            strategies = more < 0 ? strategies : more;
        }
        return plan(source, strategies);
    }

    /** The best plan of a source that holds some strategies and lacks others; null when there is none. */
    public @Nullable Plan climb(int source, long with, long without) {
        Plan best = start(source, with, without);
        return best == null ? null : climbFrom(best, without);
    }

    /** The best plan reached from one by adding strategies, except some. */
    Plan climbFrom(Plan start, long without) {
        int source = start.source();
        Plan best = start;
        while (Long.bitCount(best.strategies()) < MOST_STRATEGIES) {
            Plan next = best;
            for (int strategy = 0; strategy < catalogue.size(); strategy++) {
                long bit = 1L << strategy;
                if ((best.strategies() & bit) != 0
                        || (without & bit) != 0
                        || (problem.allowed() & bit) == 0
                        || catalogue.option(strategy).rootOnly()) {
                    continue;
                }
                long strategies = closure(source, best.strategies() | bit, without);
                if (strategies >= 0) {
                    Plan candidate = plan(source, strategies);
                    if (candidate.figures().score() > next.figures().score()) {
                        next = candidate;
                    }
                }
            }
            double enough = best.figures().score() + problem.conventions().leastGain();
            // Nothing better ends the climb even where nothing is enough, or the score is no number.
            if (next.strategies() == best.strategies() || next.figures().score() < enough) {
                return best;
            }
            best = next;
        }
        return best;
    }

    private Plan plan(int source, long strategies) {
        long all = strategies | problem.sources().get(source).strategies();
        return new Plan(source, all, evaluator.of(source, all));
    }

    @Nullable
    Effect row(Plan plan, int strategy, Lever lever) {
        return evaluator.row(plan.source(), plan.strategies(), strategy, lever);
    }

    Gains gains(Plan plan, int task) {
        return evaluator.gains(plan.source(), task, plan.strategies());
    }

    /**
     * The strategies with all that they require, or -1 when they cannot stand together on this source: one is not
     * allowed or unwanted, two exclude each other, a prerequisite is false, or nothing meets a requirement.
     */
    private long closure(int source, long wanted, long without) {
        WeightsSource weights = problem.sources().get(source);
        long strategies = wanted | weights.strategies();
        boolean grown = true;
        while (grown) {
            grown = false;
            Moment moment = evaluator.moment(source, strategies);
            for (Pairing pairing : catalogue.requirements()) {
                if ((strategies >> pairing.first() & 1) == 1
                        && (strategies & pairing.others()) == 0
                        && (weights.strategies() >> pairing.first() & 1) == 0
                        && pairing.condition().test(moment) != Truth.FALSE) {
                    if (Long.bitCount(pairing.others()) > 1) {
                        return -1;
                    }
                    strategies |= pairing.others();
                    grown = true;
                }
            }
        }
        if ((strategies & without) != 0 || (strategies & ~problem.allowed()) != 0) {
            return -1;
        }
        Moment moment = evaluator.moment(source, strategies);
        for (Pairing pairing : catalogue.exclusions()) {
            if (pairing.bothIn(strategies) && pairing.condition().test(moment) != Truth.FALSE) {
                return -1;
            }
        }
        for (long rest = strategies & ~weights.strategies(); rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            if (catalogue.option(strategy).prerequisite().test(moment) == Truth.FALSE) {
                return -1;
            }
        }
        return strategies;
    }
}
