package dev.postscale.assessment;

import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Target;
import java.time.LocalDate;
import java.util.List;

/** The quality that a scenario asks for in so many words: that of a model, or so many decades over its base. */
final class QualityTarget {
    private final Knowledge knowledge;
    private final Reading reading;

    QualityTarget(Knowledge knowledge, Reading reading) {
        this.knowledge = knowledge;
        this.reading = reading;
    }

    /**
     * Effective compute, log10 of FLOP; negative infinity where no quality is asked for or that of its model is unknown.
     *
     * @throws UnknownNameException if it names a model that the knowledge base does not hold
     */
    double decades() {
        Target target = reading.scenario().target();
        if (!target.referenceModel().isEmpty()) {
            return least(models(target.referenceModel()));
        }
        return Double.isNaN(target.decades())
                ? Double.NEGATIVE_INFINITY
                : least(reading.base().models()) + target.decades();
    }

    private List<ModelFact> models(String name) {
        Hints hints = new Hints(Double.NaN, LocalDate.parse(reading.date()));
        List<ModelFact> models =
                knowledge.names().weights(new ModelReference.Words(name), hints).models();
        if (models.isEmpty()) {
            List<String> ids =
                    knowledge.base().models().stream().map(ModelFact::id).toList();
            throw UnknownNameException.model("target.reference_model", name, NearestNames.of(name, ids, 3));
        }
        return models;
    }

    /** Of several the weakest, which promises no more than was said. */
    private double least(List<ModelFact> models) {
        return models.stream()
                .filter(knowledge.quality()::knows)
                .mapToDouble(model -> knowledge.quality().of(model).decades())
                .min()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
