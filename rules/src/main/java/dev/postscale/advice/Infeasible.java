package dev.postscale.advice;

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
    private static final Infeasible NONE = new Infeasible("", Double.NaN, Plan.none(), List.of());

    public Infeasible {
        relaxations = List.copyOf(relaxations);
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
