package dev.postscale.costing;

import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.scenario.ModelReference;
import java.time.LocalDate;
import java.util.Optional;

/** Names of models in questions about money. */
final class Models {
    private Models() {}

    /** The model a name stands for as of the date of the question. */
    static Optional<ModelFact> named(String name, CostInputs in) {
        return in.knowledge().base().model(name).or(() -> in
                .knowledge()
                .names()
                .weights(new ModelReference.Words(name), new Hints(Double.NaN, LocalDate.parse(in.date())))
                .models()
                .stream()
                .findFirst());
    }
}
