package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import java.util.Arrays;
import java.util.Locale;

/** The facts of a scenario once the weights of a plan are chosen. */
final class SourceFacts {
    private final Dictionary dictionary;
    private final double[] values;

    SourceFacts(Dictionary dictionary, double[] scenario) {
        this.dictionary = dictionary;
        values = Arrays.copyOf(scenario, scenario.length);
    }

    SourceFacts set(String fact, double value) {
        values[dictionary.position(fact)] = value;
        return this;
    }

    SourceFacts setUnlessKnown(String fact, double value) {
        int position = dictionary.position(fact);
        if (Double.isNaN(values[position])) {
            values[position] = value;
        }
        return this;
    }

    private double code(String fact, String notation) {
        return StatedFacts.ordinal(dictionary.definition(dictionary.position(fact)), notation);
    }

    /** A published or owned model. */
    SourceFacts model(ModelFact model) {
        String attention = model.attentionKind().toLowerCase(Locale.ROOT);
        // The weights exist: their architecture is what it is.
        return set("architecture.choice", 0)
                .set("base.kind", code("base.kind", model.kind()))
                .set("base.is_moe", model.moe())
                .set("base.params_total", model.paramsTotal())
                .set("base.train_flops", ModelQuality.trainFlops(model))
                .set("base.train_tokens", model.trainTokens())
                .set("base.tokens_per_param", model.trainTokens() / model.paramsActive())
                .set("base.context_length", model.contextLength())
                .set("base.kv_kind", code("base.kv_kind", attention))
                .set("market.open_moe", model.moe())
                .set("market.open_ssm", attention.equals("ssm") || attention.equals("hybrid") ? 1 : 0)
                .set("market.open_gqa", attention.isEmpty() || attention.equals("mha") ? 0 : 1);
    }

    /** A model that the plan trains from random weights. */
    SourceFacts run(double params, double active, double tokens, double flops, boolean moe) {
        return set("base.kind", code("base.kind", "base"))
                .set("base.is_moe", moe ? 1 : 0)
                .set("base.params_total", params)
                .set("base.train_flops", flops)
                .set("base.train_tokens", tokens)
                .set("base.tokens_per_param", tokens / active)
                .set("base.kv_kind", code("base.kv_kind", "mha"))
                .set("plan.from_scratch", 1)
                .set("plan.train_tokens", tokens)
                .set("architecture.choice", 1);
    }

    /** A model that somebody else hosts: its weights can be neither tuned nor served. */
    SourceFacts hosted() {
        return set("training.any", 0)
                .set("training.pretrain", 0)
                .set("architecture.choice", 0)
                .set("market.open_ssm", 0)
                .set("market.open_gqa", 0)
                .set("base.obtainable", 0)
                .set("deployment.can_self_host", 0)
                .set("assets.dense_checkpoint", 0);
    }

    double[] values() {
        return values;
    }
}
