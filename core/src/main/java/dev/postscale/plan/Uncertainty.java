package dev.postscale.plan;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import dev.postscale.sampling.Spread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure the figures of plans are. Every lever row is drawn from its own band, keyed by its claim: the same draw in
 * all plans, whatever else they hold, so that plans are compared on common ground.
 */
public final class Uncertainty {
    private static final int ALL_TASKS = -1;

    private final Problem problem;
    private final PlanSearch search;
    private final RowDraws shared;
    private final int count;
    private final Map<Key, double[]> remembered = new HashMap<>();

    /** Draws asked for before; {@code task} is {@link #ALL_TASKS} for those over all tasks. */
    private record Key(int source, long strategies, int task) {}

    public Uncertainty(Problem problem, PlanSearch search, RowDraws shared) {
        this.problem = problem;
        this.search = search;
        this.shared = shared;
        count = shared.count();
    }

    /** Draws of the effective compute of a plan on one task profile, decades. The caller must not change them. */
    public double[] decades(Plan plan, int task) {
        Key key = new Key(plan.source(), plan.strategies(), task);
        double[] known = remembered.get(key);
        double[] draws = known == null ? drawn(plan, task) : known;
        remembered.put(key, draws);
        return draws;
    }

    private double[] drawn(Plan plan, int task) {
        WeightsSource source = problem.sources().get(plan.source());
        double[] draws = new double[count];
        double[] own = shared.normals("source:" + source.id());
        for (int i = 0; i < count; i++) {
            draws[i] = source.decades()[task] + source.spread() * own[i] / Spread.Z90;
        }
        Gains gains = search.gains(plan, task);
        for (int strategy = 0; strategy < problem.catalogue().size(); strategy++) {
            Effect row = gains.row(strategy);
            if (row != null) {
                double factor = gains.factor(strategy);
                double[] gain = shared.decades(row);
                for (int i = 0; i < count; i++) {
                    draws[i] += factor * gain[i];
                }
            }
        }
        return draws;
    }

    /** Draws of the effective compute of a plan over all tasks, decades. The caller must not change them. */
    public double[] decades(Plan plan) {
        Key key = new Key(plan.source(), plan.strategies(), ALL_TASKS);
        double[] known = remembered.get(key);
        double[] draws = known == null ? weighted(plan) : known;
        remembered.put(key, draws);
        return draws;
    }

    private double[] weighted(Plan plan) {
        double[] sum = new double[count];
        for (int task = 0; task < problem.weights().length; task++) {
            double weight = problem.weights()[task];
            if (weight > 0) {
                double[] draws = decades(plan, task);
                for (int i = 0; i < count; i++) {
                    sum[i] += weight * draws[i];
                }
            }
        }
        return sum;
    }

    /** Share of the gain of a plan, in absolute decades, that rests on curators' estimates; 0 when it gains nothing. */
    public double estimateShare(Plan plan) {
        double all = 0;
        double estimated = 0;
        for (int task = 0; task < problem.weights().length; task++) {
            if (problem.weights()[task] > 0) {
                Gains gains = search.gains(plan, task);
                for (int strategy = 0; strategy < problem.catalogue().size(); strategy++) {
                    Effect row = gains.row(strategy);
                    double size = problem.weights()[task] * StrictMath.abs(gains.of(strategy));
                    all += size;
                    estimated += row != null && row.estimate() ? size : 0;
                }
            }
        }
        return all > 0 ? estimated / all : 0;
    }

    /** The gain of one strategy in a plan over all tasks, with its interval, decades. */
    public Estimate gain(Plan plan, int strategy) {
        double[] draws = new double[count];
        double mid = 0;
        for (int task = 0; task < problem.weights().length; task++) {
            double weight = problem.weights()[task];
            Gains gains = weight > 0 ? search.gains(plan, task) : null;
            Effect row = gains == null ? null : gains.row(strategy);
            if (gains != null && row != null) {
                mid += weight * gains.of(strategy);
                double factor = weight * gains.factor(strategy);
                double[] gain = shared.decades(row);
                for (int i = 0; i < count; i++) {
                    draws[i] += factor * gain[i];
                }
            }
        }
        return estimate(mid, draws);
    }

    /** Whether the gain of one strategy in a plan rests on estimates alone. */
    public boolean estimated(Plan plan, int strategy) {
        for (int task = 0; task < problem.weights().length; task++) {
            Effect row = problem.weights()[task] > 0 ? search.gains(plan, task).row(strategy) : null;
            if (row != null && !row.estimate()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Draws of a cost lever summed over the strategies of a plan: the rows that {@link Figures} adds up at their
     * middles.
     */
    public Estimate amount(Plan plan, Lever lever, double value) {
        WeightsSource source = problem.sources().get(plan.source());
        long strategies = (plan.strategies() & ~source.strategies()) | source.roots();
        double[] draws = new double[count];
        double mids = 0;
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            Effect row = search.row(plan, strategy, lever);
            if (row != null && row.scale() == Scale.AMOUNT) {
                mids += row.mid();
                double[] amounts = shared.amounts(row);
                for (int i = 0; i < count; i++) {
                    draws[i] += amounts[i];
                }
            }
        }
        // What the value holds beyond the rows, such as the bill of a run, is taken as it is.
        double fixed = StrictMath.max(0, value - mids);
        for (int i = 0; i < count; i++) {
            draws[i] += fixed;
        }
        // The median of a sum of skewed draws lies above the sum of the medians, which is what figures add up: the
        // interval is scaled to it.
        double[] quantiles = Quantile.of(draws, Quantile.LOW, 0.5, Quantile.HIGH);
        return quantiles[1] > 0
                ? Estimate.of(value, value * quantiles[0] / quantiles[1], value * quantiles[2] / quantiles[1])
                : Estimate.exact(value);
    }

    /** The largest amount of a lever among the strategies of a plan, with the interval of its claim. */
    public Estimate largest(Plan plan, Lever lever) {
        WeightsSource source = problem.sources().get(plan.source());
        Estimate largest = Estimate.exact(0);
        for (long rest = (plan.strategies() & ~source.strategies()) | source.roots(); rest != 0; rest &= rest - 1) {
            Effect row = search.row(plan, Long.numberOfTrailingZeros(rest), lever);
            if (row != null && row.scale() == Scale.AMOUNT && row.mid() > largest.value()) {
                largest = Estimate.of(row.mid(), row.low(), row.high());
            }
        }
        return largest;
    }

    /** A value with the 10th and 90th percentile of its draws. */
    public static Estimate estimate(double value, double[] draws) {
        double[] ends = Quantile.of(draws, Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(value, ends[0]), StrictMath.max(value, ends[1]));
    }

    /** In which share of the draws each plan is best on the objective; the plans' costs are taken at their middles. */
    public double[] probabilityBest(List<Plan> plans) {
        double[][] quality = new double[plans.size()][];
        for (int p = 0; p < plans.size(); p++) {
            quality[p] = decades(plans.get(p));
        }
        double[] wins = new double[plans.size()];
        for (int i = 0; i < count; i++) {
            int best = 0;
            double highest = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < plans.size(); p++) {
                Figures figures = plans.get(p).figures();
                double score = figures.score() + problem.objective().quality() * (quality[p][i] - figures.decades());
                if (score > highest) {
                    highest = score;
                    best = p;
                }
            }
            wins[best] += 1.0 / count;
        }
        return wins;
    }
}
