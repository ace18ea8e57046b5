package dev.postscale.sizing;

import dev.postscale.advice.Value;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Stated;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.serving.MemoryFit;
import dev.postscale.serving.MemoryNeed;
import dev.postscale.serving.Speed;
import dev.postscale.sizing.ServingAnswer.Change;
import dev.postscale.sizing.ServingAnswer.Memory;
import dev.postscale.sizing.ServingAnswer.WhyNot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From what is served on what to the answer: speed, memory, money, or what is missing. */
final class Sizing {
    private static final List<Double> SMALLER_BITS = List.of(8.0, 4.5);

    private final Setup setup;
    private final Knowledge knowledge;
    private final ServingCalibration calibration;

    Sizing(Setup setup, Knowledge knowledge, ServingCalibration calibration) {
        this.setup = setup;
        this.knowledge = knowledge;
        this.calibration = calibration;
    }

    ServingAnswer answer() {
        return setup.fastest(calibration).map(this::served).orElseGet(this::notServed);
    }

    private ServingAnswer served(Setup.Chosen chosen) {
        if (setup.hasChoice()) {
            setup.assumptions().inferred("parallelism", Value.of(chosen.layout().words()));
        }
        Speed speed = chosen.speed();
        Estimate tokens = calibration.estimate(chosen.tokensPerSecond(), setup.measuredAs());
        ServingAnswer.Costs costs = costs(tokens);
        return new ServingAnswer(
                tokens,
                calibration.estimate(speed.ttft() * Conversions.MS_PER_SECOND, "latency"),
                calibration.estimate(speed.ttft95() * Conversions.MS_PER_SECOND, "latency"),
                calibration.estimate(speed.tpot() * Conversions.MS_PER_SECOND, "latency"),
                speed.batch(),
                speed.bound().name().toLowerCase(Locale.ROOT),
                memory(setup.fit(chosen.layout()), chosen.layout()),
                costs.usdPerMillionOutputTokens().rent(),
                costs,
                true,
                WhyNot.NOTHING,
                setup.assumptions().all());
    }

    private ServingAnswer notServed() {
        Layout largest = setup.largest();
        if (!(setup.fit(largest) instanceof MemoryFit.DoesNotFit not)) {
            throw new IllegalStateException("A model that fits the largest layout must be served by one.");
        }
        return new ServingAnswer(
                Estimate.unknown(),
                Estimate.unknown(),
                Estimate.unknown(),
                Estimate.unknown(),
                Double.NaN,
                "",
                memory(not, largest),
                Estimate.unknown(),
                costs(Estimate.unknown()),
                false,
                whyNot(not, largest),
                setup.assumptions().all());
    }

    // ---- memory ------------------------------------------------------------------------------------------------

    private static Memory memory(MemoryFit fit, Layout layout) {
        MemoryNeed need = fit.need();
        return new Memory(
                need.weights() / Conversions.BYTES_PER_GIB,
                need.cache() / Conversions.BYTES_PER_GIB,
                fit.maxSequences(),
                layout.accelerators());
    }

    /** What is missing, and what would help: fewer bits, more of these chips, another chip. */
    private WhyNot whyNot(MemoryFit.DoesNotFit not, Layout layout) {
        List<Change> changes = new ArrayList<>();
        SMALLER_BITS.stream()
                .filter(bits ->
                        bits <= not.bitsThatFit() && bits < setup.weights().bits())
                .findFirst()
                .ifPresent(bits -> changes.add(new Change("weight_bits", Value.of(bits))));
        double need = not.need().weights() + not.need().cache();
        double share = knowledge.constants().value("memory-share") * Conversions.BYTES_PER_GIB;
        changes.add(new Change(
                "n_gpu",
                Value.of(Layout.accelerators(need / (share * setup.chip().memoryGib())))));
        another(need / (share * layout.accelerators()))
                .ifPresent(other -> changes.add(new Change("accelerator", Value.of(other.id()))));
        return new WhyNot("memory_gib", not.missingBytes() / Conversions.BYTES_PER_GIB, changes);
    }

    /** The smallest accelerator with so much memory that one can rent; one without a rent if there is no other. */
    private Optional<AcceleratorFact> another(double gib) {
        return knowledge.base().accelerators().stream()
                .filter(other -> other.memoryGib() >= gib && !Double.isNaN(other.bandwidth()))
                .min(Comparator.comparing((AcceleratorFact other) -> Double.isNaN(other.hourUsd()))
                        .thenComparing(AcceleratorFact::memoryGib)
                        .thenComparing(AcceleratorFact::id));
    }

    // ---- money -------------------------------------------------------------------------------------------------

    private ServingAnswer.Costs costs(Estimate tokens) {
        MachineCosts machines = MachineCosts.of(setup.chip(), setup.date(), Stated.NOTHING, knowledge);
        TokenCosts costs = TokenCosts.of(machines, setup.accelerators(), tokens);
        costs.assumed().forEach(setup.assumptions()::add);
        return costs.told();
    }
}
