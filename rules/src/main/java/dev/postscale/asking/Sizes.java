package dev.postscale.asking;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ServingMeasurement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A thing to stand for a size: the one that was measured most, so that what is said of it is known best. */
final class Sizes {
    private final KnowledgeBase base;
    private final Map<String, Integer> models = new HashMap<>();
    private final Map<String, Integer> chips = new HashMap<>();

    Sizes(KnowledgeBase base) {
        this.base = base;
        for (ServingMeasurement row : base.servingMeasurements()) {
            models.merge(row.model(), 1, Integer::sum);
            chips.merge(row.accelerator(), 1, Integer::sum);
        }
    }

    /** The open model of about this size; of those as near, the most measured one. */
    String usual(double params) {
        return base.models().stream()
                .filter(model ->
                        model.weights().equals("open") && base.shape(model.id()).isPresent())
                .filter(model -> model.paramsTotal() > 0)
                .min(Comparator.<ModelFact>comparingLong(
                                model -> Math.round(StrictMath.abs(StrictMath.log(model.paramsTotal() / params)) * 10))
                        .thenComparing(model -> -models.getOrDefault(model.id(), 0))
                        .thenComparing(ModelFact::id))
                .map(ModelFact::id)
                .orElseThrow();
    }

    /** The strongest open model of at most so many parameters, the largest where no score is known. */
    String largest(double params) {
        return base.models().stream()
                .filter(model -> model.weights().equals("open") && model.paramsTotal() <= params)
                .min(Comparator.<ModelFact>comparingDouble(
                                model -> Double.isNaN(model.capabilityIndex()) ? 0 : -model.capabilityIndex())
                        .thenComparing(model -> -model.paramsTotal())
                        .thenComparing(ModelFact::id))
                .map(ModelFact::id)
                .orElse("");
    }

    /** The most measured accelerator with this memory; of all, if none has it or NaN is given. */
    String card(double gib) {
        return base.accelerators().stream()
                .filter(chip -> chip.memoryGib() == gib)
                .min(mostMeasured())
                .or(() -> base.accelerators().stream().min(mostMeasured()))
                .map(AcceleratorFact::id)
                .orElseThrow();
    }

    private Comparator<AcceleratorFact> mostMeasured() {
        return Comparator.<AcceleratorFact>comparingInt(chip -> -chips.getOrDefault(chip.id(), 0))
                .thenComparing(AcceleratorFact::id);
    }
}
