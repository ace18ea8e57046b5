package dev.postscale.advice;

import dev.postscale.advice.Flip.Direction;
import dev.postscale.plan.Plan;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values at which advice changes, of budget, volume, memory, latency, prices and data. Every value reported was solved in
 * full; nothing is taken to be monotone.
 */
final class Flips {
    /** Steps outwards from the value in force. */
    private static final List<Double> FACTORS = List.of(1.3, 2.0, 5.0, 20.0, 100.0);

    private static final List<String> INPUTS = List.of(
            "budget_usd",
            "flops",
            "gpu_hours",
            "workload.requests_per_day",
            "deployment.memory_gib",
            "workload.latency_ms_p95",
            "workload.ttft_ms",
            "workload.tpot_ms",
            "prices.gpu_hour_usd",
            "prices.api_in_usd_per_mtok",
            "data.unlabelled_tokens",
            "data.sft_examples",
            "data.preference_pairs",
            "data.private_documents");

    private final Solver solver;
    private final Solution base;
    private final Scenario scenario;
    private final List<String> top;

    Flips(Solver solver, Solution base) {
        this.solver = solver;
        this.base = base;
        scenario = base.assessment().reading().scenario();
        top = base.leading();
    }

    /** One way of one input. */
    private record Way(Input input, double from, double start, Direction direction) {}

    List<Flip> find() {
        if (top.isEmpty()) {
            return List.of();
        }
        // The ways are independent of each other, and their order is kept.
        return ways().parallelStream().map(this::flip).toList();
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (String path : INPUTS) {
            Input input = Input.at(path);
            double now = path.equals("prices.gpu_hour_usd") ? hourUsd() : now(input);
            if (now > 0) {
                ways.add(new Way(input, now, now, Direction.DOWN));
                ways.add(new Way(input, now, now, Direction.UP));
            }
        }
        double needed =
                base.feasible().isEmpty() ? 0 : base.feasible().get(0).figures().totalUsd();
        boolean unlimited = Double.isNaN(scenario.budgetUsd())
                && Double.isNaN(scenario.flops())
                && Double.isNaN(scenario.gpuHours());
        if (unlimited && needed >= 1) {
            // No limit is set: from what the best plan costs a limit is drawn ever tighter.
            ways.add(0, new Way(Input.at("budget_usd"), Double.NaN, needed, Direction.DOWN));
        }
        return ways;
    }

    private double now(Input input) {
        return Inputs.now(input, base.assessment(), solver.knowledge());
    }

    /** The rent of what serves, where something is rented. */
    private double hourUsd() {
        double stated = scenario.prices().gpuHourUsd();
        boolean hosts = base.standing().stream()
                .limit(1)
                .map(Plan::source)
                .anyMatch(source -> base.problem().sources().get(source).price() == null);
        boolean rents = base.assessment().rents();
        return Double.isNaN(stated) && hosts && rents
                ? base.problem().machines().hourUsd()
                : stated;
    }

    private Flip flip(Way way) {
        Crossing<List<String>> crossing = new Crossing<>(way.input, scenario, FACTORS, this::changed);
        Crossing.@Nullable Met<List<String>> met =
                way.direction == Direction.UP ? crossing.above(way.start) : crossing.below(way.start);
        double reach = FACTORS.get(FACTORS.size() - 1);
        double farthest = way.direction == Direction.UP ? way.start * reach : way.start / reach;
        return new Flip(
                way.input.path(),
                way.direction,
                Value.of(way.from),
                met == null ? Value.unknown() : Value.of(met.value()),
                met == null ? List.of() : met.what(),
                Value.of(met == null ? farthest : met.value()));
    }

    /** The leading strategies, null where they are the same. */
    private @Nullable List<String> changed(Scenario moved) {
        List<String> now = solver.solve(moved).leading();
        return differ(top, now) && !now.isEmpty() ? now : null;
    }

    /** Whether another strategy leads, or the leading ones are not the same. */
    static boolean differ(List<String> one, List<String> other) {
        Set<String> first = new HashSet<>(one);
        boolean head = !one.isEmpty() && !other.isEmpty() && one.get(0).equals(other.get(0));
        return !head || !first.equals(new HashSet<>(other));
    }
}
