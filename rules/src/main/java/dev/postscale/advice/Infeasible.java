package dev.postscale.advice;

import dev.postscale.quantity.Unit;
import java.util.List;

/**
 * Why no plan is possible: the smallest violated limit.
 *
 * @param limit path of the scenario
 * @param by how much is missing, in the limit's unit
 * @param nearest the plan that misses it least
 * @param relaxations changes that would make a plan possible
 */
public record Infeasible(String limit, double by, Plan nearest, List<Relaxation> relaxations) implements Absent {
    private static final String RULES = "rules";
    private static final Infeasible NONE = new Infeasible("", Double.NaN, Plan.none(), List.of());

    public Infeasible {
        relaxations = List.copyOf(relaxations);
    }

    /** Plans fit the limits, and rules veto all of them. */
    static Infeasible vetoed(Plan nearest) {
        return new Infeasible(RULES, 1, nearest, List.of());
    }

    public boolean vetoed() {
        return limit.equals(RULES);
    }

    /** In what {@code by} is told. */
    public Unit unit() {
        return switch (limit) {
            case "deployment.memory_gib" -> Unit.GIB;
            case "budget_usd" -> Unit.USD;
            case "flops" -> Unit.FLOP;
            case "gpu_hours" -> Unit.ACCELERATOR_HOUR;
            case "deployment.count" -> Unit.ACCELERATOR;
            case "workload.latency_ms_p95", "workload.ttft_ms", "workload.tpot_ms" -> Unit.MILLISECOND;
            case "constraints.deadline_weeks" -> Unit.WEEK;
            default -> Unit.COUNT;
        };
    }

    /** Something is possible. */
    public static Infeasible none() {
        return NONE;
    }

    @Override
    public boolean isAbsent() {
        return limit.isEmpty();
    }
}
