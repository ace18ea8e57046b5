package dev.postscale.advice;

import dev.postscale.plan.Ceilings;
import dev.postscale.plan.Demand;
import dev.postscale.plan.Plan;
import dev.postscale.plan.PlanSearch;
import dev.postscale.plan.Problem;
import dev.postscale.plan.Violation;
import dev.postscale.plan.Violation.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is missing where no plan keeps every limit: the plan that comes nearest, and for each limit the least by which it alone
 * would have to give way. A plan that misses one limit only is found by a search in which that limit does not bind.
 */
final class Shortfall {
    private final Problem problem;
    private final PlanSearch search;
    private final List<Plan> standing;

    Shortfall(Problem problem, PlanSearch search, List<Plan> standing) {
        this.problem = problem;
        this.search = search;
        this.standing = List.copyOf(standing);
    }

    /** A limit that is enough by itself, and the plan that it lets in. */
    record Way(Violation violation, Plan plan) {}

    /** Limits that are each enough by themselves, the one that gives way least first; empty where none is. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Limit limit : passed()) {
            Way way = way(limit);
            if (way != null) {
                ways.add(way);
            }
        }
        ways.sort(Comparator.comparingDouble((Way way) -> way.violation.decades())
                .thenComparing(way -> way.violation.limit()));
        return ways;
    }

    private Set<Limit> passed() {
        EnumSet<Limit> passed = EnumSet.noneOf(Limit.class);
        for (Plan plan : standing) {
            plan.figures().violations().forEach(violation -> passed.add(violation.limit()));
        }
        return passed;
    }

    private @Nullable Way way(Limit limit) {
        List<Plan> plans = new ArrayList<>(standing);
        for (Plan plan : new PlanSearch(without(limit)).plans()) {
            // The same plan with the limit in force again.
            Plan bound = search.exactly(plan.source(), plan.strategies());
            if (bound != null) {
                plans.add(bound);
            }
        }
        return plans.stream()
                .filter(plan -> plan.figures().violations().size() == 1
                        && plan.figures().violations().get(0).limit() == limit)
                .map(plan -> new Way(plan.figures().violations().get(0), plan))
                .min(Comparator.comparingDouble((Way way) -> way.violation.decades())
                        .thenComparingInt(way -> way.plan.source())
                        .thenComparingLong(way -> way.plan.strategies()))
                .orElse(null);
    }

    /** The plan that misses its limits by the fewest decades in all; null where only rules stand against every plan. */
    @Nullable
    Plan nearest() {
        return standing.stream()
                .filter(plan -> !plan.figures().feasible())
                .min(Comparator.comparingDouble(Shortfall::excess).thenComparingInt(Plan::source))
                .orElse(null);
    }

    private static double excess(Plan plan) {
        return plan.figures().violations().stream()
                .mapToDouble(Violation::decades)
                .sum();
    }

    private Problem without(Limit limit) {
        double none = Double.POSITIVE_INFINITY;
        Ceilings old = problem.ceilings();
        return switch (limit) {
            // More accelerators for a replica are more memory.
            case MEMORY, ACCELERATORS -> problem.with(problem.machines().of(none));
            case COMPUTE -> problem.with(free(problem.demand()));
            case MONEY, LATENCY, FIRST_TOKEN, PER_TOKEN, WEEKS, QUALITY ->
                problem.with(new Ceilings(
                        limit == Limit.MONEY ? none : old.usd(),
                        old.trainingOnly(),
                        limit == Limit.LATENCY ? none : old.latencyMs(),
                        limit == Limit.FIRST_TOKEN ? none : old.ttftMs(),
                        limit == Limit.PER_TOKEN ? none : old.tpotMs(),
                        limit == Limit.WEEKS ? none : old.weeks(),
                        limit == Limit.QUALITY ? Double.NEGATIVE_INFINITY : old.leastDecades()));
        };
    }

    private static Demand free(Demand d) {
        return new Demand(
                d.requestsPerDay(),
                d.inputTokens(),
                d.outputTokens(),
                d.contextTokens(),
                d.peakFactor(),
                d.month(),
                d.horizonMonths(),
                d.budgetFlops(),
                false,
                d.flopsPerUsd(),
                d.smallCostShare());
    }
}
