package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.serving.CacheLayers;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.WeightMemory;
import dev.postscale.training.TrainingMemory;
import java.util.List;
import java.util.Optional;

/** What has to be held: weights, caches, the state of training. */
final class MemoryQuantities {
    private static final double GB = 1e9;

    private final Inputs in;
    private final ModelInputs model;

    MemoryQuantities(Inputs in) {
        this.in = in;
        model = new ModelInputs(in);
    }

    static List<Formula> all() {
        return List.of(
                new Formula("weights_gib", "GiB", "N bits / 8", in -> new MemoryQuantities(in).weights()),
                new Formula(
                        "kv_cache_gib", "GiB", "2 layers kv_heads head_dim tokens bits / 8", in -> new MemoryQuantities(
                                        in)
                                .cache()),
                new Formula("full_finetune_memory_gb", "GB", "(2 + 2 + 4 + 8) N bytes", in -> new MemoryQuantities(in)
                        .fullFinetune()));
    }

    double weights() {
        double params = new TrainingQuantities(in).paramsTotal();
        return Double.isNaN(params)
                ? params
                : in.by("N bits / 8", WeightMemory.bytes(params, model.bits()) / Conversions.BYTES_PER_GIB);
    }

    /** Weights, gradients and optimizer of training all parameters, in decimal gigabytes. */
    double fullFinetune() {
        double params = new TrainingQuantities(in).paramsTotal();
        return in.by("(2 + 2 + 4 + 8) N bytes", TrainingMemory.MIXED_PRECISION_ADAM.full(params) / GB);
    }

    double cache() {
        double tokens = in.needed(
                Argument.CONTEXT,
                "workload.context_tokens",
                in.assessment().fact(in.knowledge(), "workload.context_tokens"));
        double bits = in.has(Argument.CACHE_BITS)
                ? in.argument(Argument.CACHE_BITS)
                : in.assumed("plan.kv_bits", "plain-cache-bits");
        double sequences = in.has(Argument.BATCH) ? in.argument(Argument.BATCH) : 1;
        Optional<KvCache> shape = shape();
        if (shape.isEmpty() || Double.isNaN(tokens)) {
            return Double.NaN;
        }
        return shape.get().bytes(tokens, bits) * sequences / Conversions.BYTES_PER_GIB;
    }

    private Optional<KvCache> shape() {
        if (in.has(Argument.LATENT_RANK)) {
            double layers = in.needed(Argument.LAYERS, "layers", Double.NaN);
            double rope = in.needed(Argument.ROPE_DIM, "rope_head_dim", Double.NaN);
            in.by("layers (rank + rope) tokens bits / 8", 0);
            return Double.isNaN(layers * rope)
                    ? Optional.empty()
                    : Optional.of(KvCache.of(new CacheLayers.Latent(layers, in.argument(Argument.LATENT_RANK), rope)));
        }
        if (in.has(Argument.LAYERS) || in.has(Argument.KV_HEADS) || in.has(Argument.HEAD_DIM)) {
            double layers = in.needed(Argument.LAYERS, "layers", Double.NaN);
            double heads = in.needed(Argument.KV_HEADS, "kv_heads", Double.NaN);
            double width = in.needed(Argument.HEAD_DIM, "head_dim", Double.NaN);
            return Double.isNaN(layers * heads * width)
                    ? Optional.empty()
                    : Optional.of(KvCache.of(CacheLayers.Heads.full(layers, heads, width)));
        }
        Optional<ModelFact> fact = in.has(Argument.PARAMS_TOTAL) ? Optional.empty() : model.fact();
        if (fact.isPresent() && !Double.isNaN(fact.get().paramsTotal())) {
            in.by("cache of the model's layers", 0);
            return fact.map(in.caches()::of);
        }
        double params = new TrainingQuantities(in).paramsTotal();
        if (Double.isNaN(params)) {
            in.missing("layers");
            return Optional.empty();
        }
        in.assume(
                "kv_values_per_token",
                Value.of(in.caches().ofSize(params).growingValues()),
                "default",
                Text.none(),
                "");
        in.by("grouped-query cache of a model of N parameters", 0);
        return Optional.of(in.caches().ofSize(params));
    }
}
