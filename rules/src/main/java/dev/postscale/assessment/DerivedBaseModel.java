package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.serving.WeightMemory;
import dev.postscale.training.TrainingFlops;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Properties of the base, where one is named, and whether it fits the machines. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedBaseModel extends DerivedFacts {
    /** Stands for every share above 1: the weights alone leave no room. */
    private static final double NO_ROOM = 2;

    DerivedBaseModel(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    /** A property of the model where there is exactly one, else what the scenario says of its base. */
    private double ofModel(ToDoubleFunction<ModelFact> property, double otherwise) {
        return reading.base().single()
                ? property.applyAsDouble(reading.base().models().get(0))
                : otherwise;
    }

    double baseKind() {
        return ofModel(model -> facts.ordinal("base.kind", model.kind()), Double.NaN);
    }

    double baseIsMoe() {
        return ofModel(ModelFact::moe, Double.NaN);
    }

    double baseParamsTotal() {
        return ofModel(ModelFact::paramsTotal, reading.base().params());
    }

    double baseTrainTokens() {
        return ofModel(ModelFact::trainTokens, reading.base().trainTokens());
    }

    double baseTrainFlops() {
        if (reading.base().single()) {
            return ofModel(ModelQuality::trainFlops, Double.NaN);
        }
        double active = Double.isNaN(reading.base().activeParams())
                ? reading.base().params()
                : reading.base().activeParams();
        return TrainingFlops.of(active, facts.get("base.train_tokens"));
    }

    double baseTokensPerParam() {
        return facts.get("base.train_tokens")
                / ofModel(ModelFact::paramsActive, reading.base().params());
    }

    double baseContextLength() {
        return ofModel(ModelFact::contextLength, Double.NaN);
    }

    double baseKvKind() {
        return ofModel(
                model -> facts.ordinal("base.kv_kind", model.attentionKind().toLowerCase(Locale.ROOT)), Double.NaN);
    }

    double baseWeightBits() {
        return constant("release-bits");
    }

    double baseActiveShare() {
        return ofModel(model -> model.paramsActive() / model.paramsTotal(), Double.NaN);
    }

    double baseKvShare() {
        return ofModel(this::cacheShare, Double.NaN);
    }

    private double cacheShare(ModelFact model) {
        if (Double.isNaN(model.paramsTotal())) {
            return Double.NaN;
        }
        double memory = memoryBytes() * constant("room-at-8bit");
        double weights = WeightMemory.bytes(model.paramsTotal(), facts.get("base.weight_bits"));
        double cache = new CacheShapes(reading.constants())
                .of(model)
                .bytes(facts.get("workload.context_tokens"), constant("plain-cache-bits"));
        return weights < memory ? cache / (memory - weights) : Double.isNaN(memory) ? Double.NaN : NO_ROOM;
    }

    double baseFitsAt8bit() {
        return fits(constant("bytes-at-8bit"), constant("room-at-8bit"));
    }

    double baseFitsAt4bit() {
        return fits(constant("bytes-at-4bit"), constant("room-at-4bit"));
    }

    private double fits(double bytesPerParam, double room) {
        double memory = memoryBytes();
        if (Double.isNaN(memory)) {
            return Double.NaN;
        }
        double params = smallestBase();
        Predicate<ModelFact> fit = model -> model.paramsTotal() * bytesPerParam <= room * memory;
        return bool(Double.isNaN(params) ? market.open().anyMatch(fit) : params * bytesPerParam <= room * memory);
    }

    private double smallestBase() {
        return reading.base().models().stream()
                .mapToDouble(ModelFact::paramsTotal)
                .min()
                .orElse(reading.base().params());
    }

    private double memoryBytes() {
        return facts.get("deployment.memory_total_gib") * Conversions.BYTES_PER_GIB;
    }
}
