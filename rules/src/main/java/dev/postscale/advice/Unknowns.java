package dev.postscale.advice;

import dev.postscale.plan.Figures;
import dev.postscale.plan.LeverRows;
import dev.postscale.plan.Plan;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What nobody stated, and how far the advice hangs on it: each such input is tried at a few values it may well have. */
final class Unknowns {
    private static final int STRATEGIES = 10;
    private static final int MOST_INPUTS = 8;

    private final Solver solver;
    private final Solution base;
    private final Scenario scenario;

    Unknowns(Solver solver, Solution base) {
        this.solver = solver;
        this.base = base;
        scenario = base.assessment().reading().scenario();
    }

    /**
     * An input tried.
     *
     * @param top what would lead at the value that changes the lead most
     * @param at that value
     */
    record Tried(Sensitivity sensitivity, Value at, List<String> top, double moved) {}

    /** Inputs that nobody stated, the one that moves the advice most first. */
    List<Tried> tried() {
        if (base.standing().isEmpty()) {
            return List.of();
        }
        List<Tried> all =
                new ArrayList<>(inputs().parallelStream().map(this::tried).toList());
        all.sort(Comparator.comparingInt((Tried one) -> -one.sensitivity.topChanges())
                .thenComparingDouble(one -> -one.moved)
                .thenComparing(one -> one.sensitivity.input()));
        return all;
    }

    /** Unknown inputs that conditions of the leading strategies name, those that most of them name first. */
    private List<Input> inputs() {
        Map<Input, Integer> votes = new HashMap<>();
        for (Standing standing : base.order().stream().limit(STRATEGIES).toList()) {
            TreeSet<Integer> facts = new TreeSet<>();
            var option = solver.knowledge().catalogue().option(standing.number());
            option.prerequisite().visitFacts(facts::add);
            option.suitedWhen().visitFacts(facts::add);
            LeverRows.visitFacts(solver.knowledge().catalogue(), standing.number(), facts::add);
            facts.removeIf(fact -> !Double.isNaN(base.assessment().facts()[fact]));
            Inputs.of(facts, solver.knowledge()).stream()
                    .filter(input -> Double.isNaN(input.in(scenario)) && isAskable(input))
                    .forEach(input -> votes.merge(input, 1, Integer::sum));
        }
        return votes.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Input, Integer> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().path()))
                .limit(MOST_INPUTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isAskable(Input input) {
        return input.kind() != Input.Kind.WORD
                && !Inputs.plausible(input, solver.knowledge()).isEmpty();
    }

    private Tried tried(Input input) {
        List<Double> values = new ArrayList<>(Inputs.plausible(input, solver.knowledge()));
        values.sort(Comparator.naturalOrder());
        List<@Nullable Solution> solutions = new ArrayList<>();
        values.forEach(value -> solutions.add(solved(input, value)));
        int most = 0;
        int at = 0;
        for (int i = 0; i < values.size(); i++) {
            int changes = changes(solutions.get(i));
            if (changes > most) {
                most = changes;
                at = i;
            }
        }
        int last = values.size() - 1;
        Sensitivity sensitivity = new Sensitivity(
                input.path(),
                Move.value(input, values.get(0)),
                Move.value(input, values.get(last)),
                decades(solutions.get(0)),
                decades(solutions.get(last)),
                usd(solutions.get(0)),
                usd(solutions.get(last)),
                most);
        Solution there = solutions.get(at);
        return new Tried(
                sensitivity,
                Move.value(input, values.get(at)),
                there == null ? List.of() : there.leading(),
                moved(solutions));
    }

    private @Nullable Solution solved(Input input, double value) {
        try {
            return solver.solve(input.in(scenario, value));
        } catch (ScenarioException e) {
            return null;
        }
    }

    private int changes(@Nullable Solution solution) {
        if (solution == null) {
            return 0;
        }
        return (int) solution.leading().stream()
                .filter(strategy -> !base.leading().contains(strategy))
                .count();
    }

    private double decades(@Nullable Solution solution) {
        return figures(solution).map(Figures::decades, figures(base));
    }

    private double usd(@Nullable Solution solution) {
        return figures(solution).map(Figures::totalUsd, figures(base));
    }

    private static Best figures(@Nullable Solution solution) {
        Plan best = solution == null || solution.standing().isEmpty()
                ? null
                : solution.standing().get(0);
        return new Best(best == null ? null : best.figures());
    }

    /** Figures of a best plan, where there is one. */
    private record Best(@Nullable Figures figures) {
        double map(java.util.function.ToDoubleFunction<Figures> of, Best other) {
            return figures == null || other.figures == null
                    ? Double.NaN
                    : of.applyAsDouble(figures) - of.applyAsDouble(other.figures);
        }
    }

    /** How far the best score moves, the larger way. */
    private double moved(List<@Nullable Solution> solutions) {
        double most = 0;
        for (Solution solution : solutions) {
            double moved = figures(solution).map(Figures::score, figures(base));
            most = Double.isNaN(moved) ? most : StrictMath.max(most, StrictMath.abs(moved));
        }
        return most;
    }

    /** The one thing worth asking: the unknown that could replace most of the leading strategies. */
    static Question question(List<Tried> tried, Words words, Question otherwise) {
        return tried.stream()
                .limit(1)
                .filter(first -> first.sensitivity.topChanges() > 0)
                .map(first -> new Question(
                        first.sensitivity.input(),
                        words.sentence("ask-next-moves")
                                .with("fact", words.path(first.sensitivity.input()))
                                .with("strategies", words.strategies(first.top))))
                .findFirst()
                .orElse(otherwise);
    }
}
