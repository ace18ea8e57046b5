package dev.postscale.sizing;

import dev.postscale.assessment.BaseWeights;
import dev.postscale.assessment.CacheShapes;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ModelShapes;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.scenario.ModelReference;
import dev.postscale.serving.Blocks;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.ServedModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The weights a question is about.
 *
 * @param id of the model, empty when only a size is known
 * @param total parameters, NaN when nobody knows
 */
record ServableModel(
        String id, double total, double active, double experts, double visited, KvCache cache, Blocks blocks) {
    /**
     * The named model, or one of the size given.
     *
     * @throws UnknownNameException if the name stands for no model
     */
    static ServableModel of(ServingQuestion question, Hints hints, Knowledge knowledge) {
        CacheShapes caches = new CacheShapes(knowledge.constants());
        if (question.weights().model().isEmpty()) {
            return sized(question.weights().paramsTotal(), question.weights().paramsActive(), caches);
        }
        ModelFact fact = knowledge
                .base()
                .model(question.weights().model())
                .or(() -> resolved(question.weights().model(), hints, knowledge))
                .orElseThrow(() -> unknown(question.weights().model(), knowledge));
        double total = Double.isNaN(question.weights().paramsTotal())
                ? fact.paramsTotal()
                : question.weights().paramsTotal();
        double said = Double.isNaN(question.weights().paramsActive())
                ? fact.paramsActive()
                : question.weights().paramsActive();
        double active = Double.isNaN(said) || said > total ? total : said;
        return new ServableModel(
                fact.id(),
                total,
                active,
                fact.expertCount(),
                fact.expertsPerToken(),
                caches.of(fact),
                new ModelShapes(knowledge).blocks(fact, active));
    }

    private static ServableModel sized(double total, double active, CacheShapes caches) {
        double all = Double.isNaN(total) ? active : total;
        double used = Double.isNaN(active) ? all : active;
        return new ServableModel("", all, used, Double.NaN, Double.NaN, caches.ofSize(all), Blocks.typical(used));
    }

    private static Optional<ModelFact> resolved(String name, Hints hints, Knowledge knowledge) {
        BaseWeights weights = knowledge.names().weights(new ModelReference.Words(name), hints);
        return weights.models().stream()
                .filter(model -> !Double.isNaN(model.paramsTotal()))
                .min(Comparator.comparingDouble(ModelFact::paramsTotal).thenComparing(ModelFact::id));
    }

    private static UnknownNameException unknown(String name, Knowledge knowledge) {
        List<String> ids = knowledge.base().models().stream().map(ModelFact::id).toList();
        return UnknownNameException.model("model_id", name, NearestNames.of(name, ids, 3));
    }

    /** These weights in a format. */
    ServedModel in(double bits, double cacheBits) {
        return new ServedModel(total, active, experts, visited, bits, cache, cacheBits, blocks);
    }
}
