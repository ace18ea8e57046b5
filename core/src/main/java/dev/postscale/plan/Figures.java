package dev.postscale.plan;

import java.util.List;

/**
 * A plan in numbers, at the medians.
 *
 * @param decades effective compute, weighted over the tasks
 * @param byTask the same by task profile
 * @param oneOffUsd before it runs
 * @param monthlyUsd while it runs
 * @param totalUsd over the horizon
 * @param memoryBytes of one replica, 0 for an offering
 * @param memoryHave of the accelerators of one replica
 * @param accelerators of all replicas, 0 for an offering
 * @param batch sequences decoded together
 * @param ttftMs NaN when unknown
 * @param tpotMs NaN when unknown
 * @param weeks until it runs
 * @param risk sum of the risks
 * @param weightBits as served
 * @param violations limits passed, worst first
 * @param score on the scale of the objective
 */
public record Figures(
        double decades,
        double[] byTask,
        double oneOffUsd,
        double monthlyUsd,
        double totalUsd,
        double memoryBytes,
        double memoryHave,
        double accelerators,
        double batch,
        double ttftMs,
        double tpotMs,
        double latencyMs,
        double weeks,
        double risk,
        double weightBits,
        List<Violation> violations,
        double score) {
    public Figures {
        violations = List.copyOf(violations);
    }

    public boolean feasible() {
        return violations.isEmpty();
    }
}
