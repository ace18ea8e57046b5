package dev.postscale.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What single strategies are worth, on the scale of the objective.
 *
 * <p>One that a plan may add: the mean of what it adds to the bare source and of what the best plan loses without it.
 * One that gives the weights: what the best plan on such weights is worth over the reference, which is to go on with
 * the best that needs no training.
 */
public final class Worth {
    /** Worth of what no plan can hold; its opposite is that of what no plan can lack. Additions lie between. */
    private static final double UNREACHABLE = -3;
    /** Plans around which an addition is tried: effort, not judgement. */
    private static final int TRIED = 2;

    private final Problem problem;
    private final Conventions conventions;
    private final PlanSearch search;
    private final List<Plan> plans;
    private final double reference;

    /**
     * The worth of strategies in a solved problem.
     *
     * @param plans as {@link PlanSearch#plans} finds them, at least one
     */
    public Worth(Problem problem, PlanSearch search, List<Plan> plans) {
        this.problem = problem;
        conventions = problem.conventions();
        this.search = search;
        this.plans = List.copyOf(plans);
        reference = reference();
    }

    private double reference() {
        double best = Double.NEGATIVE_INFINITY;
        double any = Double.NEGATIVE_INFINITY;
        for (int source = 0; source < problem.sources().size(); source++) {
            Plan bare = search.bare(source);
            if (bare != null) {
                any = StrictMath.max(any, bare.figures().score());
                if (bare.figures().feasible()
                        && !problem.sources().get(source).origin().fromScratch()) {
                    best = StrictMath.max(best, bare.figures().score());
                }
            }
        }
        return Double.isInfinite(best) ? any - conventions.loneLead() : best;
    }

    /** What a strategy is worth; strongly negative when no plan can hold it. */
    public double of(int strategy) {
        return carried(strategy) ? asOrigin(strategy) : asAddition(strategy);
    }

    /** Whether some weights bring the strategy with them. */
    public boolean carried(int strategy) {
        return problem.sources().stream().anyMatch(source -> (source.strategies() >> strategy & 1) == 1);
    }

    private double asOrigin(int strategy) {
        double with = Double.NEGATIVE_INFINITY;
        double without = Double.NEGATIVE_INFINITY;
        for (Plan plan : plans) {
            boolean carries = (problem.sources().get(plan.source()).strategies() >> strategy & 1) == 1;
            with = carries ? StrictMath.max(with, plan.figures().score()) : with;
            without = carries ? without : StrictMath.max(without, plan.figures().score());
        }
        if (Double.isInfinite(with)) {
            return UNREACHABLE;
        }
        double best = plans.get(0).figures().score();
        if (Double.isInfinite(without) && problem.given()) {
            // Every plan stands on these weights: there is nothing to choose.
            return 0;
        }
        double over =
                StrictMath.max(with - reference, Double.isInfinite(without) ? conventions.loneLead() : with - without);
        if (!rooted(strategy)) {
            // A trait of the weights that were found best, not an act of the plan.
            over = StrictMath.min(over, conventions.traitCap());
        }
        return StrictMath.min(conventions.originCap(), over) - (best - with) * conventions.substituteLoss();
    }

    private boolean rooted(int strategy) {
        return problem.sources().stream().anyMatch(source -> (source.roots() >> strategy & 1) == 1);
    }

    private double asAddition(int strategy) {
        long bit = 1L << strategy;
        Plan best = plans.get(0);
        double added = Double.NEGATIVE_INFINITY;
        double lost = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < StrictMath.min(TRIED, plans.size()); i++) {
            int source = plans.get(i).source();
            Plan bare = search.bare(source);
            Plan alone = bare == null ? null : search.exactly(source, bare.strategies() | bit);
            if (bare != null && alone != null) {
                added = StrictMath.max(
                        added, alone.figures().score() - bare.figures().score());
            }
        }
        if (best.has(strategy)) {
            Plan rest = search.exactly(best.source(), best.strategies() & ~bit);
            Plan other = rest == null || rest.has(strategy)
                    ? search.climb(best.source(), 0, bit)
                    : search.climbFrom(rest, bit);
            lost = other == null
                    ? -UNREACHABLE
                    : best.figures().score() - other.figures().score();
        } else {
            for (int i = 0; i < StrictMath.min(TRIED, plans.size()); i++) {
                Plan joined = search.exactly(plans.get(i).source(), plans.get(i).strategies() | bit);
                Plan forced = joined == null ? search.climb(plans.get(i).source(), bit, 0) : joined;
                lost = forced == null
                        ? lost
                        : StrictMath.max(
                                lost, forced.figures().score() - best.figures().score());
            }
        }
        if (Double.isInfinite(added) && Double.isInfinite(lost)) {
            return UNREACHABLE;
        }
        double alone = Double.isInfinite(added) ? lost : added;
        double together = Double.isInfinite(lost) ? UNREACHABLE : lost;
        return (clamp(alone) + clamp(together)) / 2;
    }

    private static double clamp(double worth) {
        return StrictMath.max(UNREACHABLE, StrictMath.min(-UNREACHABLE, worth));
    }

    /** The best plan that holds the strategy, null when none does. */
    public @Nullable Plan bestWith(int strategy) {
        for (Plan plan : plans) {
            if (plan.has(strategy)) {
                return plan;
            }
        }
        return null;
    }
}
