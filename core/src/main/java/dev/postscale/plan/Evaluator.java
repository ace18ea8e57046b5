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

    private record Key(int source, long strategies) {}

    Evaluator(Problem problem) {
        this.problem = problem;
        memos = new Truth[problem.sources().size()][MOST_CONDITIONS];
        serving = new Serving(problem.machines(), problem.demand(), problem.conventions());
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

    Gains gains(int source, int task, long strategies) {
        WeightsSource weights = problem.sources().get(source);
        return gains(task, acting(weights, strategies), moment(source, strategies));
    }

    private Gains gains(int task, long acting, Moment moment) {
        return Gains.of(
                problem.catalogue(), task, acting, moment, problem.conventions().largestSynergy());
    }

    @Nullable
    Effect row(int source, long strategies, int strategy, Lever lever) {
        return LeverReading.read(problem.catalogue().effects(strategy, lever), mainTask, moment(source, strategies));
    }

    private Figures evaluate(int number, long strategies) {
        WeightsSource source = problem.sources().get(number);
        Moment moment = moment(number, strategies);
        long acting = acting(source, strategies);
        LeverProduct levers = new LeverProduct(problem.catalogue(), acting, mainTask, moment);

        double[] byTask = new double[problem.weights().length];
        double decades = 0;
        for (int task = 0; task < byTask.length; task++) {
            if (problem.weights()[task] > 0) {
                byTask[task] =
                        source.decades()[task] + gains(task, acting, moment).total();
                decades += problem.weights()[task] * byTask[task];
            } else {
                byTask[task] = Double.NaN;
            }
        }

        Demand demand = problem.demand();
        double flops = source.oneOffFlops() + trainingFlops(source, levers, demand);
        LeverProduct efforts = new LeverProduct(problem.catalogue(), acting | source.roots(), mainTask, moment);
        double oneOff = source.oneOffUsd()
                + efforts.sum(Lever.ONE_OFF_USD, Scale.AMOUNT)
                + (flops - source.oneOffFlops()) / demand.flopsPerUsd();
        double weeks = efforts.largest(Lever.TIME_TO_DEPLOY_WEEKS);
        double risk = efforts.sum(Lever.QUALITY_RISK, Scale.AMOUNT);
        Serving.Bill bill = serving.bill(source, levers);
        double monthly = bill.monthlyUsd() + efforts.sum(Lever.RECURRING_USD, Scale.PER_MONTH);
        double total = oneOff + monthly * demand.horizonMonths();
        double latency = bill.ttftMs() + bill.outputTokens() * bill.tpotMs();

        Ceilings ceilings = problem.ceilings();
        List<Violation> violations = new ArrayList<>();
        check(violations, Violation.Limit.MEMORY, bill.memoryBytes(), bill.memoryHave());
        check(violations, Violation.Limit.MONEY, ceilings.trainingOnly() ? oneOff : total, ceilings.usd());
        if (demand.computeBound()) {
            check(
                    violations,
                    Violation.Limit.COMPUTE,
                    flops,
                    demand.budgetFlops() * problem.conventions().computeSlack());
        }
        check(violations, Violation.Limit.WEEKS, weeks, ceilings.weeks());
        violations.sort(Comparator.comparingDouble(Violation::decades).reversed());

        double slow = over(latency, ceilings.latencyMs())
                + over(bill.ttftMs(), ceilings.ttftMs())
                + over(bill.tpotMs(), ceilings.tpotMs());
        Objective objective = problem.objective();
        double score = objective.quality() * decades
                - objective.cost()
                        * StrictMath.log10((ceilings.trainingOnly() ? oneOff : total) + objective.peopleUsd())
                - objective.risk() * risk
                - objective.latency() * slow
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

    private static double over(double value, double limit) {
        return value > limit ? StrictMath.log10(value / limit) : 0;
    }
}
