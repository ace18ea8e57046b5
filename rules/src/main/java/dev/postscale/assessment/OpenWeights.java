package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.plan.Origin;
import dev.postscale.plan.WeightsSource;
import dev.postscale.training.TrainingFlops;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Published weights, and those that are the user's own. */
final class OpenWeights extends WeightsFamily {
    private static final int MOST_MODELS = 10;

    OpenWeights(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        super(knowledge, reading, market, facts);
    }

    /** The base that the scenario names. */
    List<WeightsSource> named(BaseWeights base) {
        List<WeightsSource> sources = new ArrayList<>();
        for (ModelFact model : base.models()) {
            if (!Double.isNaN(model.paramsTotal())) {
                sources.add(published(model, !base.own()));
            }
        }
        if (sources.isEmpty()) {
            sources.add(sized(base));
        }
        return sources;
    }

    /** The open models that fit and that no other beats in quality and size. */
    List<WeightsSource> best() {
        List<ModelFact> fitting = market.openWithin(fact("deployment.memory_total_gib"), reading.constants())
                .filter(quality::knows)
                .filter(this::licensed)
                .toList();
        return ParetoFront.of(
                        fitting,
                        MOST_MODELS,
                        model -> -quality.of(model).decades(),
                        ModelFact::paramsActive,
                        ModelFact::paramsTotal)
                .stream()
                .map(model -> published(model, true))
                .toList();
    }

    private boolean licensed(ModelFact model) {
        boolean open = reading.scenario()
                .constraints()
                .licence()
                .toLowerCase(Locale.ROOT)
                .contains("apache");
        return !open
                || model.licence().contains("Apache")
                || model.licence().contains("MIT")
                || model.licence().isEmpty();
    }

    /** A base of which only the size is known: it is taken to be as good as the models of its time and size. */
    private WeightsSource sized(BaseWeights base) {
        double params = Double.isNaN(base.params()) ? constant("assumed-base-params") : base.params();
        double active = Double.isNaN(base.activeParams()) ? params : base.activeParams();
        double tokens = Double.isNaN(base.trainTokens()) ? typicalTokens(params) : base.trainTokens();
        SourceFacts settled = settled()
                .setUnlessKnown("base.kind", 0)
                .setUnlessKnown("base.is_moe", active < params ? 1 : 0)
                .setUnlessKnown("base.params_total", params)
                .setUnlessKnown("base.train_tokens", tokens)
                .setUnlessKnown("base.train_flops", TrainingFlops.of(active, tokens))
                .setUnlessKnown("base.tokens_per_param", tokens / active);
        double[] byTask = byTask(quality.ofRun(active, tokens, market.date()), false);
        if (settled(settled, "base.kind") > 0) {
            byTask[CHAT] += carried.instructGain();
        }
        long roots = base.own() ? 0 : carried.mask("open-weights-adopt");
        return new WeightsSource(
                "named-base",
                Origin.OPEN,
                roots,
                roots,
                byTask,
                constant("sized-quality-spread"),
                sized(params, active),
                TrainingFlops.of(active, tokens),
                null,
                0,
                0,
                0,
                settled.values());
    }

    /** Median tokens per parameter of the open models of the last years, times the size. */
    private double typicalTokens(double params) {
        String from = LocalDate.parse(market.date())
                .minusYears((long) constant("typical-model-years"))
                .toString();
        double[] ratios = market.open()
                .filter(model -> model.released().compareTo(from) >= 0)
                .mapToDouble(model -> model.trainTokens() / model.paramsActive())
                .filter(ratio -> !Double.isNaN(ratio))
                .sorted()
                .toArray();
        double ratio = ratios.length == 0 ? constant("tokens-per-param") : ratios[ratios.length / 2];
        return params * ratio;
    }

    private WeightsSource published(ModelFact model, boolean adopted) {
        ModelQuality.Quality base = quality.knows(model) ? quality.of(model) : asOthersOfItsSize(model);
        double[] byTask = byTask(base.decades(), model.moe() == 1);
        if (!model.kind().equals("base")) {
            byTask[CHAT] += carried.instructGain();
        }
        long roots = adopted ? carried.mask("open-weights-adopt") : 0;
        SourceFacts settled = settled().model(model);
        double stated = fact("base.params_total");
        if (!Double.isNaN(stated) && reading.base().weights()) {
            // What the scenario says of its base stands above the table.
            settled.set("base.params_total", stated);
        }
        return new WeightsSource(
                model.id(),
                Origin.OPEN,
                roots | carried.of(model),
                roots,
                byTask,
                base.spread(),
                shapes.of(model),
                ModelQuality.trainFlops(model),
                null,
                0,
                0,
                0,
                settled.values());
    }

    private ModelQuality.Quality asOthersOfItsSize(ModelFact model) {
        return new ModelQuality.Quality(
                quality.ofRun(
                        model.paramsActive(),
                        typicalTokens(model.paramsActive()),
                        model.released().isEmpty() ? market.date() : model.released()),
                constant("sized-quality-spread"));
    }
}
