package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sizes, prices and scores one plan. Answers are remembered, since a search asks for the same plan more than once; one
 * evaluator belongs to one search on one thread.
 */
final class Evaluator {
    private static final int MOST_CONDITIONS = 1024;

    private final Problem problem;
    private final Serving serving;
    private final Map<Key, Figures> remembered = new HashMap<>();
    private final int mainTask;
    /** By source: values of the conditions that its facts alone decide. */
    private final Truth[][] memos;

    /** By source, made when first asked for. */
    private final @Nullable Readings[] readings;

    private final Gains room;

    private final double[] logs;

    private record Key(int source, long strategies) {
        /** Masks of neighbouring plans differ in few bits, which the usual hash of a long folds onto each other. */
        @Override
        public int hashCode() {
            return (int) ((strategies * 0x9E3779B97F4A7C15L) >>> 32) + source;
        }
    }

    Evaluator(Problem problem) {
        this.problem = problem;
        memos = new Truth[problem.sources().size()][MOST_CONDITIONS];
        logs = new double[problem.catalogue().size()];
        room = Gains.room(problem.catalogue());
        readings = new Readings[problem.sources().size()];
        serving = new Serving(problem.machines(), problem.demand(), problem.ceilings(), problem.conventions());
        int largest = 0;
        for (int i = 1; i < problem.weights().length; i++) {
            if (problem.weights()[i] > problem.weights()[largest]) {
                largest = i;
            }
        }
        mainTask = largest;
    }

    Figures of(int source, long strategies) {
        Key key = new Key(source, strategies);
        Figures known = remembered.get(key);
        if (known == null) {
            known = evaluate(source, strategies);
            remembered.put(key, known);
        }
        return known;
    }

    /** Strategies whose levers act: not those that the weights carry already. */
    private static long acting(WeightsSource source, long strategies) {
        return strategies & ~source.strategies();
    }

    Moment moment(int source, long strategies) {
        WeightsSource weights = problem.sources().get(source);
        return new Moment(weights.facts(), strategies | weights.strategies(), true, memos[source]);
    }

    private Readings readings(int source) {
        Readings known = readings[source];
        if (known == null) {
            known = new Readings(problem.catalogue(), problem.weights().length);
            readings[source] = known;
        }
        return known;
    }

    Gains gains(int source, int task, long strategies) {
        long acting = acting(problem.sources().get(source), strategies);
        Moment moment = moment(source, strategies);
        ActivePairings active = ActivePairings.of(problem.catalogue(), acting, moment);
        return Gains.of(
                readings(source),
                task,
                acting,
                moment,
                active,
                problem.conventions().largestSynergy());
    }

    @Nullable
    Effect row(int source, long strategies, int strategy, Lever lever) {
        return readings(source)
                .of(strategy, lever, mainTask, moment(source, strategies))
                .row();
    }

    private Figures evaluate(int number, long strategies) {
        WeightsSource source = problem.sources().get(number);
        Moment moment = moment(number, strategies);
        long acting = acting(source, strategies);
        Readings rows = readings(number);
        ActivePairings active = ActivePairings.of(problem.catalogue(), acting, moment);
        LeverProduct levers = new LeverProduct(rows, acting, active, mainTask, moment, logs);

        double[] byTask = new double[problem.weights().length];
        double decades = 0;
        for (int task = 0; task < byTask.length; task++) {
            if (problem.weights()[task] > 0) {
                room.read(
                        rows,
                        task,
                        acting,
                        moment,
                        active,
                        problem.conventions().largestSynergy());
                byTask[task] = source.decades()[task] + room.total();
                decades += problem.weights()[task] * byTask[task];
            } else {
                byTask[task] = Double.NaN;
            }
        }

        Demand demand = problem.demand();
        double flops = source.oneOffFlops() + trainingFlops(source, levers, demand);
        LeverProduct efforts = new LeverProduct(rows, acting | source.roots(), active, mainTask, moment, logs);
        double oneOff = source.oneOffUsd()
                + efforts.sum(Lever.ONE_OFF_USD, Scale.AMOUNT)
                + (flops - source.oneOffFlops()) / demand.flopsPerUsd();
        double weeks = efforts.largest(Lever.TIME_TO_DEPLOY_WEEKS);
        double risk = efforts.sum(Lever.QUALITY_RISK, Scale.AMOUNT);
        Serving.Bill bill = serving.bill(source, levers);
        double monthly = bill.monthlyUsd() + efforts.sum(Lever.RECURRING_USD, Scale.PER_MONTH);
        double total = oneOff + monthly * demand.horizonMonths();
        double latency = bill.latencyMs();

        Ceilings ceilings = problem.ceilings();
        List<Violation> violations = new ArrayList<>();
        check(violations, Violation.Limit.MEMORY, bill.memoryBytes(), bill.memoryHave());
        if (violations.isEmpty()) {
            check(
                    violations,
                    Violation.Limit.ACCELERATORS,
                    bill.accelerators(),
                    problem.machines().count());
        }
        check(violations, Violation.Limit.MONEY, ceilings.trainingOnly() ? oneOff : total, ceilings.usd());
        if (demand.computeBound()) {
            check(
                    violations,
                    Violation.Limit.COMPUTE,
                    flops,
                    demand.budgetFlops() * problem.conventions().computeSlack());
        }
        check(violations, Violation.Limit.LATENCY, latency, ceilings.latencyMs());
        check(violations, Violation.Limit.FIRST_TOKEN, bill.ttftMs(), ceilings.ttftMs());
        check(violations, Violation.Limit.PER_TOKEN, bill.tpotMs(), ceilings.tpotMs());
        check(violations, Violation.Limit.WEEKS, weeks, ceilings.weeks());
        if (decades < ceilings.leastDecades()) {
            check(
                    violations,
                    Violation.Limit.QUALITY,
                    StrictMath.pow(10, ceilings.leastDecades()),
                    StrictMath.pow(10, decades));
        }
        violations.sort(Comparator.comparingDouble(Violation::decades).reversed());

        Objective objective = problem.objective();
        double score = objective.quality() * decades
                - objective.cost()
                        * StrictMath.log10((ceilings.trainingOnly() ? oneOff : total) + objective.peopleUsd())
                - objective.risk() * risk
                - source.handicap();
        for (Violation violation : violations) {
            score -= problem.conventions().overLimitLoss() * (1 + violation.decades());
        }
        return new Figures(
                decades,
                byTask,
                oneOff,
                monthly,
                total,
                bill.memoryBytes(),
                bill.memoryHave(),
                bill.accelerators(),
                bill.batch(),
                bill.ttftMs(),
                bill.tpotMs(),
                latency,
                weeks,
                risk,
                bill.weightBits(),
                violations,
                score);
    }

    private static double trainingFlops(WeightsSource source, LeverProduct levers, Demand demand) {
        double ofBase = levers.sum(Lever.ONE_OFF_FLOPS, Scale.OF_BASE_FLOPS);
        double ofBudget = levers.sum(Lever.ONE_OFF_FLOPS, Scale.OF_BUDGET_FLOPS);
        double flops = 0;
        if (ofBase > 0 && !Double.isNaN(source.trainFlops())) {
            flops += ofBase * source.trainFlops();
        }
        if (ofBudget > 0 && !Double.isNaN(demand.budgetFlops())) {
            flops += ofBudget * demand.budgetFlops();
        }
        // Who has less compute than the usual recipe takes trains less, not nothing: the lever rows have a range.
        return Double.isNaN(demand.budgetFlops())
                ? flops
                : StrictMath.min(flops, StrictMath.max(0, demand.budgetFlops() - source.oneOffFlops()));
    }

    private static void check(List<Violation> violations, Violation.Limit limit, double needed, double allowed) {
        if (needed > allowed) {
            violations.add(new Violation(limit, needed, allowed));
        }
    }
}
