package dev.postscale.advice;

import dev.postscale.advice.Comparison.Blocked;
import dev.postscale.advice.Comparison.Row;
import dev.postscale.advice.Comparison.Side;
import dev.postscale.advice.Comparison.Told;
import dev.postscale.advice.Comparison.Winner;
import dev.postscale.ontology.InteractionFact;
import dev.postscale.plan.Uncertainty;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two sets of strategies in one scenario. */
final class Comparer {
    /** Kinds of interaction that say something of the worth of a set. */
    private static final List<String> TOLD = List.of("synergy", "overlap", "conflict");

    private final AdviceRequest request;
    private final Solver solver;
    private final Solution solution;
    private final Deliberation deliberation;
    private final Words words;

    Comparer(AdviceRequest request, Solver solver, Solution solution, Deliberation deliberation) {
        this.request = request;
        this.solver = solver;
        this.solution = solution;
        this.deliberation = deliberation;
        words = solver.words();
    }

    Comparison compare(List<Integer> first, List<Integer> second) {
        dev.postscale.plan.@Nullable Plan planA = solution.best(mask(first));
        dev.postscale.plan.@Nullable Plan planB = solution.best(mask(second));
        List<Plan> written = written(planA, planB);
        Side a = side(first, planA, written, 0);
        Side b = side(second, planB, written, written.size() - 1);
        Estimate margin = planA == null || planB == null ? Estimate.unknown() : margin(planA, planB);
        Winner winner = winner(planA, planB, margin);
        List<Row> rows = rows(a, b);
        String version = solver.knowledge().base().version();
        return new Comparison(
                a,
                b,
                rows,
                winner,
                margin,
                verdict(winner, a, b, margin, rows),
                version,
                RulesVersion.current(),
                request.seed());
    }

    private static long mask(List<Integer> strategies) {
        long mask = 0;
        for (int strategy : strategies) {
            mask |= 1L << strategy;
        }
        return mask;
    }

    private List<Plan> written(dev.postscale.plan.@Nullable Plan first, dev.postscale.plan.@Nullable Plan second) {
        List<dev.postscale.plan.Plan> plans = new ArrayList<>();
        if (first != null) {
            plans.add(first);
        }
        if (second != null) {
            plans.add(second);
        }
        return deliberation.plans(plans);
    }

    private Side side(List<Integer> strategies, dev.postscale.plan.@Nullable Plan plan, List<Plan> written, int place) {
        List<String> ids = ids(strategies);
        if (plan != null) {
            return new Side(ids, written.get(place), List.of());
        }
        List<Blocked> blocked = new ArrayList<>();
        for (int strategy : strategies) {
            if (solution.best(1L << strategy) == null) {
                Binding binding = new Explainer(request, solver, solution, deliberation, strategy).binding();
                blocked.add(new Blocked(ids(List.of(strategy)).get(0), binding));
            }
        }
        return new Side(ids, Plan.none(), blocked);
    }

    private List<String> ids(List<Integer> strategies) {
        return strategies.stream()
                .map(strategy -> solver.knowledge().catalogue().option(strategy).notation())
                .toList();
    }

    /** Difference of the scores; its interval comes from the draws of quality, which both plans share. */
    private Estimate margin(dev.postscale.plan.Plan first, dev.postscale.plan.Plan second) {
        double value = first.figures().score() - second.figures().score();
        double quality = solution.problem().objective().quality();
        double mid = first.figures().decades() - second.figures().decades();
        double[] one = deliberation.uncertainty().decades(first);
        double[] two = deliberation.uncertainty().decades(second);
        double[] draws = new double[one.length];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = value + quality * (one[i] - two[i] - mid);
        }
        return Uncertainty.estimate(value, draws);
    }

    private Winner winner(
            dev.postscale.plan.@Nullable Plan first, dev.postscale.plan.@Nullable Plan second, Estimate margin) {
        if (first == null || second == null) {
            return first == null ? second == null ? Winner.OPEN : Winner.B : Winner.A;
        }
        boolean tie = StrictMath.abs(margin.value())
                < solution.problem().conventions().leastGain();
        return tie ? Winner.TIE : margin.value() > 0 ? Winner.A : Winner.B;
    }

    // ---- rows ------------------------------------------------------------------------------------------------

    private List<Row> rows(Side a, Side b) {
        List<Row> rows = new ArrayList<>();
        rows.add(number("decades", "decades", a, b, plan -> plan.quality().decades(), true));
        rows.add(number("one_off_usd", "USD", a, b, plan -> plan.cost().oneOffUsd(), false));
        rows.add(number("monthly_usd", "USD/month", a, b, plan -> plan.cost().monthlyUsd(), false));
        rows.add(number("total_usd", "USD", a, b, plan -> plan.cost().totalUsd(), false));
        rows.add(number("memory_gib", "GiB", a, b, Plan::memoryGib, false));
        rows.add(number("ttft_ms", "ms", a, b, plan -> plan.latency().ttftMs(), false));
        rows.add(number("tpot_ms", "ms", a, b, plan -> plan.latency().tpotMs(), false));
        rows.add(number("weeks", "weeks", a, b, Plan::weeks, false));
        rows.add(number("risk", "share", a, b, Plan::risk, false));
        List<Text> needsA = needs(a);
        List<Text> needsB = needs(b);
        boolean both = !a.plan().isAbsent() && !b.plan().isAbsent();
        rows.add(told("prerequisites", new Told(needsA, needsB), both, needsB.size() - needsA.size()));
        rows.add(told("interactions", new Told(interactions(a), interactions(b)), both, helping(a) - helping(b)));
        return rows;
    }

    private static Row number(String id, String unit, Side a, Side b, Function<Plan, Estimate> of, boolean more) {
        Estimate first = of.apply(a.plan());
        Estimate second = of.apply(b.plan());
        Estimate margin = Differences.less(first, second);
        Winner winner = !margin.isKnown()
                ? Winner.OPEN
                : margin.value() == 0 ? Winner.TIE : margin.value() > 0 == more ? Winner.A : Winner.B;
        return new Row(id, unit, first, second, Told.nothing(), winner, margin);
    }

    private static Row told(String id, Told told, boolean both, double lead) {
        Winner winner = !both ? Winner.OPEN : lead == 0 ? Winner.TIE : lead > 0 ? Winner.A : Winner.B;
        return new Row(id, "", Estimate.unknown(), Estimate.unknown(), told, winner, Estimate.unknown());
    }

    /** What must hold for the strategies of a side and is not known. */
    private List<Text> needs(Side side) {
        return side.strategies().stream()
                .flatMap(strategy ->
                        deliberation
                                .reasons()
                                .needs(solver.knowledge().catalogue().number(strategy))
                                .stream())
                .distinct()
                .sorted()
                .map(words::path)
                .toList();
    }

    private List<InteractionFact> pairs(Side side) {
        List<String> held = held(side);
        return solver.knowledge().base().interactions().stream()
                .filter(pair -> TOLD.contains(pair.kind()) && pair.factor() != 1)
                .filter(pair -> held.contains(pair.first()) && held.contains(pair.second()))
                .filter(pair -> side.strategies().contains(pair.first())
                        || side.strategies().contains(pair.second()))
                .toList();
    }

    private static List<String> held(Side side) {
        return side.plan().isAbsent() ? side.strategies() : side.plan().strategies();
    }

    private List<Text> interactions(Side side) {
        return pairs(side).stream()
                .map(pair -> words.sentence("interaction-" + pair.kind())
                        .with("first", words.strategy(pair.first()))
                        .with("second", words.strategy(pair.second()))
                        .with("factor", Words.amount(pair.factor(), "", Language.EN)))
                .toList();
    }

    private double helping(Side side) {
        return pairs(side).stream()
                .mapToDouble(pair -> pair.kind().equals("synergy") ? 1 : -1)
                .sum();
    }

    // ---- the verdict -----------------------------------------------------------------------------------------

    private Text verdict(Winner winner, Side a, Side b, Estimate margin, List<Row> rows) {
        Side better = winner == Winner.B ? b : a;
        Side worse = winner == Winner.B ? a : b;
        String sentence =
                switch (winner) {
                    case A, B -> worse.plan().isAbsent() ? "compare-only" : "compare-winner";
                    case TIE -> "compare-tie";
                    case OPEN -> "compare-open";
                };
        Text verdict = words.sentence(sentence)
                .with("winner", words.strategies(better.strategies()))
                .with("loser", words.strategies(worse.strategies()))
                .with("margin", amount(StrictMath.abs(margin.value())));
        Winner quality = rows.get(0).winner();
        Winner cost = rows.get(3).winner();
        boolean traded = (quality == Winner.A && cost == Winner.B) || (quality == Winner.B && cost == Winner.A);
        return traded
                ? joined(
                        verdict,
                        words.sentence("compare-traded")
                                .with("stronger", named(quality, a, b))
                                .with("cheaper", named(cost, a, b)))
                : verdict;
    }

    private Text named(Winner winner, Side a, Side b) {
        return words.strategies((winner == Winner.A ? a : b).strategies());
    }

    private static Text joined(Text first, Text second) {
        return new Text(first.en() + " " + second.en(), first.zh() + second.zh());
    }

    private static Text amount(double value) {
        return new Text(
                CompactNumbers.in(Language.EN).of(value, Unit.NUMBER),
                CompactNumbers.in(Language.ZH).of(value, Unit.NUMBER));
    }
}
