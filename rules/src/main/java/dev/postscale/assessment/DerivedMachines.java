package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.scenario.Known;
import java.util.function.ToDoubleFunction;

/** Machines, and what a plan serves with unless it says otherwise. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedMachines extends DerivedFacts {
    DerivedMachines(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    double deploymentTier() {
        return facts.ordinal("deployment.tier", reading.tier());
    }

    double deploymentCount() {
        return scenario.deployment().accelerator().isEmpty() ? Double.NaN : 1;
    }

    double deploymentMemoryTotalGib() {
        boolean servesElsewhere = reading.deploymentTrains() && !reading.servesRequests();
        if (servesElsewhere || reading.tierIn("api")) {
            return Double.NaN;
        }
        return reading.deploymentMemoryGib() * reading.deploymentCount();
    }

    double deploymentCanSelfHost() {
        if (scenario.constraints().noHosting() == Known.YES) {
            return 0;
        }
        return reading.tierKnown() && !reading.tierIn("api") ? 1 : Double.NaN;
    }

    double deploymentOwnWanted() {
        return bool((reading.tierKnown() && !reading.tierIn("api"))
                || isTrue("constraints.on_prem")
                || isTrue("constraints.offline"));
    }

    double accelFp8() {
        return has(AcceleratorFact::fp8Flops);
    }

    double accelFp4() {
        return has(AcceleratorFact::fp4Flops);
    }

    double accelInt8() {
        return has(AcceleratorFact::int8Ops);
    }

    private double has(ToDoubleFunction<AcceleratorFact> peak) {
        AcceleratorFact chip = reading.servingChip();
        return chip == null ? Double.NaN : bool(!Double.isNaN(peak.applyAsDouble(chip)));
    }

    double planBaseFree() {
        return bool(reading.base().kind() == BaseWeights.Kind.FREE);
    }

    double planKvBits() {
        return constant("plain-cache-bits");
    }

    double planPruningDepth() {
        return 0;
    }

    double planPureSsm() {
        return 0;
    }

    double planCurriculumOnly() {
        return 0;
    }

    double servingAdapters() {
        return 1;
    }
}
