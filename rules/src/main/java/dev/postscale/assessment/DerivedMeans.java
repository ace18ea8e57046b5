package dev.postscale.assessment;

import dev.postscale.training.Mfu;
import dev.postscale.training.TrainingTime;

/** Money, compute, and what can be trained with them. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedMeans extends DerivedFacts {
    DerivedMeans(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    double budgetFlops() {
        double flops = scenario.flops();
        if (!Double.isNaN(flops)) {
            return flops;
        }
        double hours = scenario.gpuHours();
        if (Double.isNaN(hours)) {
            hours = scenario.budgetUsd() / reading.training().hourUsd();
        }
        if (Double.isNaN(hours) && reading.deploymentTrains()) {
            hours = reading.deploymentCount() * constant("month-hours") * reading.horizonMonths();
        }
        return Double.isNaN(hours)
                ? Double.NaN
                : new TrainingTime(hours).flops(reading.training().peak(), new Mfu(reading.mfu()));
    }

    double budgetUsd() {
        return scenario.budgetUsd();
    }

    double budgetHorizonMonths() {
        return reading.horizonMonths();
    }

    double budgetOptimalTokens() {
        double flops = facts.get("budget.flops");
        return Double.isNaN(flops) ? Double.NaN : reading.law().optimalTokens(flops);
    }

    double budgetBaseShare() {
        return facts.get("budget.flops") / facts.get("base.train_flops");
    }

    double dataEpochsNeeded() {
        return facts.get("budget.optimal_tokens") / facts.get("data.unique_tokens_after");
    }

    double trainingAny() {
        if (isTrue("constraints.no_training")) {
            return 0;
        }
        boolean machines = reading.tierIn("single_gpu", "server", "cluster");
        double flops = facts.get("budget.flops");
        if (flops >= constant("least-training-flops") || machines) {
            return 1;
        }
        return Double.isNaN(flops) || !reading.tierKnown() ? Double.NaN : 0;
    }

    double trainingPretrain() {
        double any = facts.get("training.any");
        double flops = facts.get("budget.flops");
        double tokens = facts.get("data.unlabelled_tokens");
        if (any == 0 || flops < constant("least-pretraining-flops") || tokens < constant("least-pretraining-tokens")) {
            return 0;
        }
        return Double.isNaN(any) || Double.isNaN(flops) || Double.isNaN(tokens) ? Double.NaN : 1;
    }

    double teamRl() {
        return scenario.constraints().teamSize() <= constant("no-rl-team") ? 0 : Double.NaN;
    }
}
