package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with its names resolved and its gaps read: what it means, before any fact is derived.
 *
 * @param tier where answers are produced, empty when unknown
 * @param servingChip null when none is named or implied
 * @param deploymentCount accelerators, 1 when not said
 * @param deploymentMemoryGib of one accelerator, NaN when unknown
 * @param deploymentTrains whether the deployment is (also) the training cluster
 * @param teacherOpen 1 when the teacher's probabilities can be read, 0 behind an API, NaN unknown
 */
public record Reading(
        Scenario scenario,
        String date,
        Goal goal,
        double horizonMonths,
        String tier,
        @Nullable AcceleratorFact servingChip,
        double deploymentCount,
        double deploymentMemoryGib,
        TrainingMeans training,
        double mfu,
        boolean deploymentTrains,
        BaseWeights base,
        boolean teacherNamed,
        double teacherOpen,
        Constants constants,
        JointLaw law) {
    boolean tierKnown() {
        return !tier.isEmpty();
    }

    boolean tierIn(String... tiers) {
        return List.of(tiers).contains(tier);
    }

    boolean servesRequests() {
        return !Double.isNaN(scenario.workload().requestsPerDay());
    }

    /** Whether the means are accelerators or FLOP and no cash is named. */
    boolean computeOnly() {
        return Double.isNaN(scenario.budgetUsd())
                && !(Double.isNaN(scenario.gpuHours()) && Double.isNaN(scenario.flops()));
    }
}
