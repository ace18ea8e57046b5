package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.ontology.ModelFact;
import dev.postscale.plan.Origin;
import dev.postscale.plan.WeightsSource;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.TokenPrice;
import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The weights a plan could start from: the base that is named, the best open models that fit, offerings, runs of the
 * scenario's own compute, an encoder. Models that are worse in every respect than another are left out.
 */
public final class WeightsSources {
    private static final int PROFILES = TaskProfile.values().length - 1;
    private static final int MOST_MODELS = 10;
    private static final int MOST_OFFERINGS = 6;
    private static final double CACHE_BITS = 16;

    private final Reading reading;
    private final Market market;
    private final Dictionary dictionary;
    private final double[] facts;
    private final ModelQuality quality;
    private final JointLaw law;
    private final Constants constants;
    private final Carried carried;

    WeightsSources(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        this.reading = reading;
        this.market = market;
        this.facts = facts;
        dictionary = knowledge.dictionary();
        quality = knowledge.quality();
        law = knowledge.law();
        constants = knowledge.constants();
        carried = new Carried(knowledge.catalogue(), knowledge.constants());
    }

    private double fact(String name) {
        return facts[dictionary.position(name)];
    }

    List<WeightsSource> all() {
        List<WeightsSource> sources = new ArrayList<>();
        BaseWeights base = reading.base();
        if (base.weights()) {
            sources.addAll(named(base));
        } else if (base.kind() != BaseWeights.Kind.API) {
            paretoOpen().forEach(model -> sources.add(open(model, true)));
        }
        if (apiFits(base)) {
            sources.addAll(offerings());
        }
        if (fact("budget.flops") >= constants.value("least-scratch-flops") && fact("constraints.no_training") != 1) {
            sources.addAll(runs(fact("budget.flops")));
        }
        if (fact("tasks.classification") > 0) {
            sources.add(encoder(sources));
        }
        return sources;
    }

    /** An offering needs cash, a way out, and a target that is not the user's own machine. */
    private boolean apiFits(BaseWeights base) {
        boolean forbidden = fact("constraints.on_prem") == 1 || fact("market.api") != 1;
        boolean ownTarget = reading.goal() == Goal.FIT_TARGET && reading.tierKnown() && !reading.tierIn("api");
        return !forbidden && !ownTarget && !reading.computeOnly() && !base.weights();
    }

    // ---- published and owned weights -------------------------------------------------------------------------

    private List<WeightsSource> named(BaseWeights base) {
        List<WeightsSource> sources = new ArrayList<>();
        for (ModelFact model : base.models()) {
            if (!Double.isNaN(model.paramsTotal())) {
                sources.add(open(model, !base.own()));
            }
        }
        if (sources.isEmpty()) {
            sources.add(sized(base));
        }
        return sources;
    }

    /** A base of which only the size is known: it is taken to be as good as the models of its time and size. */
    private WeightsSource sized(BaseWeights base) {
        double params = Double.isNaN(base.params()) ? constants.value("assumed-base-params") : base.params();
        double active = Double.isNaN(base.activeParams()) ? params : base.activeParams();
        double tokens = Double.isNaN(base.trainTokens()) ? typicalTokens(params) : base.trainTokens();
        double decades = quality.ofRun(active, tokens, market.date());
        SourceFacts settled = new SourceFacts(dictionary, facts)
                .setUnlessKnown("base.kind", 0)
                .setUnlessKnown("base.is_moe", active < params ? 1 : 0)
                .setUnlessKnown("base.params_total", params)
                .setUnlessKnown("base.train_tokens", tokens)
                .setUnlessKnown("base.train_flops", TrainingFlops.of(active, tokens))
                .setUnlessKnown("base.tokens_per_param", tokens / active);
        double[] byTask = flat(decades);
        if (settled.values()[dictionary.position("base.kind")] > 0) {
            byTask[TaskProfile.CHAT_ALIGNMENT.ordinal()] += carried.instructGain();
        }
        long roots = base.own() ? 0 : carried.mask("open-weights-adopt");
        return new WeightsSource(
                "named-base",
                Origin.OPEN,
                roots,
                roots,
                byTask,
                constants.value("sized-quality-spread"),
                params,
                active,
                constants.value("release-bits"),
                cacheOfSize(active),
                TrainingFlops.of(active, tokens),
                null,
                0,
                0,
                0,
                settled.values());
    }

    /** Median tokens per parameter of the open models released in the three years before, times the size. */
    private double typicalTokens(double params) {
        String from = java.time.LocalDate.parse(market.date()).minusYears(2).toString();
        double[] ratios = market.open()
                .filter(model -> model.released().compareTo(from) >= 0)
                .mapToDouble(model -> model.trainTokens() / model.paramsActive())
                .filter(ratio -> !Double.isNaN(ratio))
                .sorted()
                .toArray();
        double ratio = ratios.length == 0 ? constants.value("tokens-per-param") : ratios[ratios.length / 2];
        return params * ratio;
    }

    private WeightsSource open(ModelFact model, boolean adopted) {
        boolean rated = quality.knows(model);
        ModelQuality.Quality base = rated
                ? quality.of(model)
                : new ModelQuality.Quality(
                        quality.ofRun(
                                model.paramsActive(),
                                typicalTokens(model.paramsActive()),
                                model.released().isEmpty() ? market.date() : model.released()),
                        constants.value("sized-quality-spread"));
        long features = carried.of(model);
        double[] byTask = flat(base.decades());
        sparse(byTask, model.moe() == 1);
        if (!model.kind().equals("base")) {
            byTask[TaskProfile.CHAT_ALIGNMENT.ordinal()] += carried.instructGain();
        }
        long roots = adopted ? carried.mask("open-weights-adopt") : 0;
        SourceFacts settled = new SourceFacts(dictionary, facts).model(model);
        // What the scenario says of its base stands above the table.
        restore(settled, "base.params_total");
        return new WeightsSource(
                model.id(),
                Origin.OPEN,
                roots | features,
                roots,
                byTask,
                base.spread(),
                model.paramsTotal(),
                Double.isNaN(model.paramsActive()) ? model.paramsTotal() : model.paramsActive(),
                constants.value("release-bits"),
                cache(model),
                ModelQuality.trainFlops(model),
                null,
                0,
                0,
                0,
                settled.values());
    }

    private void restore(SourceFacts settled, String fact) {
        if (!Double.isNaN(fact(fact)) && reading.base().weights()) {
            settled.set(fact, fact(fact));
        }
    }

    private List<ModelFact> paretoOpen() {
        double memory = fact("deployment.memory_total_gib") * 0x1p30;
        double bytes = constants.value("bytes-at-4bit");
        double room = constants.value("room-at-4bit");
        List<ModelFact> fitting = market.open()
                .filter(quality::knows)
                .filter(model -> !(model.paramsTotal() * bytes > room * memory))
                .filter(this::licensed)
                .toList();
        return pareto(
                fitting,
                MOST_MODELS,
                model -> -quality.of(model).decades(),
                ModelFact::paramsActive,
                ModelFact::paramsTotal);
    }

    private boolean licensed(ModelFact model) {
        boolean open = reading.scenario()
                .constraints()
                .licence()
                .toLowerCase(java.util.Locale.ROOT)
                .contains("apache");
        return !open
                || model.licence().contains("Apache")
                || model.licence().contains("MIT")
                || model.licence().isEmpty();
    }

    /** Those no other beats or equals in all respects (smaller is better), best first by the first respect. */
    @SafeVarargs
    private static <T> List<T> pareto(List<T> things, int most, ToDoubleFunction<T>... respects) {
        List<T> front = new ArrayList<>();
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparingDouble(respects[0]));
        for (T thing : sorted) {
            boolean beaten = front.stream().anyMatch(other -> Arrays.stream(respects)
                    .allMatch(respect -> respect.applyAsDouble(other) <= respect.applyAsDouble(thing)));
            if (!beaten) {
                front.add(thing);
            }
        }
        if (front.size() <= most) {
            return front;
        }
        // Evenly over the front, so that the small ones stay in.
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            chosen.add(front.get((int) StrictMath.round((double) i * (front.size() - 1) / (most - 1))));
        }
        return chosen;
    }

    // ---- offerings -------------------------------------------------------------------------------------------

    private record Offer(ModelFact model, TokenPrice price, double usdPerRequest) {}

    private List<WeightsSource> offerings() {
        List<Offer> offers = new ArrayList<>();
        market.models().filter(quality::knows).forEach(model -> market.prices()
                .tokens(model.id(), market.date())
                .map(PriceBook.Dated::price)
                .filter(price -> !Double.isNaN(price.inputUsd()) && !Double.isNaN(price.outputUsd()))
                .map(PriceBook::tokenPrice)
                .ifPresent(price -> offers.add(new Offer(model, price, blended(price)))));
        List<Offer> front = pareto(
                offers, MOST_OFFERINGS, offer -> -quality.of(offer.model()).decades(), Offer::usdPerRequest);
        List<WeightsSource> sources = new ArrayList<>();
        Optional<TokenPrice> stated = statedPrice();
        for (Offer offer : front) {
            boolean best = sources.isEmpty();
            TokenPrice price = best ? stated.orElse(offer.price()) : offer.price();
            sources.add(offering(
                    offer.model().id(), offer.model(), quality.of(offer.model()).decades(), price));
        }
        if (front.isEmpty()) {
            sources.addAll(unlisted(stated));
        }
        return sources;
    }

    /** A time or a scenario without listed prices: the best model of the day behind an interface. */
    private List<WeightsSource> unlisted(Optional<TokenPrice> stated) {
        Optional<ModelFact> best = market.models()
                .filter(quality::knows)
                .max(Comparator.comparingDouble(
                                (ModelFact model) -> quality.of(model).decades())
                        .thenComparing(ModelFact::id));
        return best.map(model -> List.of(offering(
                        model.id(),
                        model,
                        quality.of(model).decades(),
                        stated.orElse(TokenPrice.flat(
                                constants.value("early-api-input-usd"), constants.value("early-api-output-usd"))))))
                .orElse(List.of());
    }

    private Optional<TokenPrice> statedPrice() {
        double input = reading.scenario().prices().apiInUsdPerMtok();
        double output = reading.scenario().prices().apiOutUsdPerMtok();
        return Double.isNaN(input) || Double.isNaN(output)
                ? Optional.empty()
                : Optional.of(TokenPrice.flat(input, output));
    }

    private double blended(TokenPrice price) {
        return 3 * price.inputUsd() + price.outputUsd();
    }

    private WeightsSource offering(String id, ModelFact model, double decades, TokenPrice price) {
        double[] byTask = flat(decades);
        sparse(byTask, model.moe() == 1);
        byTask[TaskProfile.CHAT_ALIGNMENT.ordinal()] += carried.instructGain();
        long roots = carried.mask("api-purchase");
        SourceFacts settled =
                new SourceFacts(dictionary, facts).model(model).hosted().set("market.open_moe", 0);
        settled.setUnlessKnown("base.params_total", constants.value("assumed-api-params"));
        settled.set("base.kind", StrictMath.max(1, settled.values()[dictionary.position("base.kind")]));
        return new WeightsSource(
                "api:" + id,
                Origin.API,
                roots,
                roots,
                byTask,
                quality.of(model).spread(),
                Double.NaN,
                Double.NaN,
                constants.value("release-bits"),
                cacheOfSize(1e9),
                Double.NaN,
                price,
                0,
                0,
                offTarget(),
                settled.values());
    }

    /** What a hosted model loses where own machines are named. */
    private double offTarget() {
        return reading.servingChip() != null && !reading.tierIn("api") ? constants.value("off-target-discount") : 0;
    }

    // ---- own runs --------------------------------------------------------------------------------------------

    private List<WeightsSource> runs(double flops) {
        List<WeightsSource> sources = new ArrayList<>();
        double optimal = law.optimalParams(flops);
        double most = largestByMemory();
        double size = StrictMath.min(optimal, most);
        sources.add(run("dense-run", "dense-pretrain-optimal", Origin.TRAIN_DENSE, optimal, 1, flops));
        for (double smaller : new double[] {3, 10}) {
            sources.add(run(
                    "small-run-" + (int) smaller, "small-overtrained", Origin.TRAIN_DENSE, size / smaller, 1, flops));
        }
        if (most < optimal) {
            sources.add(run("fitting-run", "small-overtrained", Origin.TRAIN_DENSE, most, 1, flops));
        }
        sources.add(run("sparse-run", "moe", Origin.TRAIN_MOE, size, constants.value("moe-total-over-active"), flops));
        return sources;
    }

    private double largestByMemory() {
        double memory = fact("deployment.memory_total_gib") * 0x1p30;
        return Double.isNaN(memory)
                ? Double.POSITIVE_INFINITY
                : memory * constants.value("room-at-8bit") / (constants.value("release-bits") / Byte.SIZE);
    }

    private WeightsSource run(
            String id, String strategy, Origin origin, double active, double totalOverActive, double flops) {
        double tokens = TrainingFlops.tokens(flops, active);
        double unique = fact("data.unlabelled_tokens");
        double most = unique * constants.value("useful-epochs");
        double seen = Double.isNaN(most) ? tokens : StrictMath.min(tokens, most);
        double[] byTask = flat(quality.ofRun(active, seen, market.date()));
        sparse(byTask, origin == Origin.TRAIN_MOE);
        long root = carried.mask(strategy);
        double total = active * totalOverActive;
        return new WeightsSource(
                id,
                origin,
                root,
                root,
                byTask,
                constants.value("model-quality-spread"),
                total,
                active,
                constants.value("release-bits"),
                cacheOfSize(active),
                TrainingFlops.of(active, seen),
                null,
                TrainingFlops.of(active, seen) / flopsPerUsd(),
                TrainingFlops.of(active, seen),
                0,
                new SourceFacts(dictionary, facts)
                        .run(total, active, seen, TrainingFlops.of(active, seen), origin == Origin.TRAIN_MOE)
                        .values());
    }

    double flopsPerUsd() {
        return reading.computeOnly()
                ? Double.POSITIVE_INFINITY
                : reading.training().peak()
                        * reading.mfu()
                        * 3600
                        / reading.training().hourUsd();
    }

    // ---- encoder ---------------------------------------------------------------------------------------------

    private WeightsSource encoder(List<WeightsSource> others) {
        double[] reference = new double[PROFILES];
        for (int task = 0; task < PROFILES; task++) {
            int profile = task;
            double[] sorted = others.stream()
                    .mapToDouble(source -> source.decades()[profile])
                    .sorted()
                    .toArray();
            reference[task] = sorted.length == 0
                    ? quality.ofRun(constants.value("encoder-params"), 1e11, market.date())
                    : sorted[sorted.length / 2];
        }
        double params = constants.value("encoder-params");
        long root = carried.mask("small-encoder");
        SourceFacts settled = new SourceFacts(dictionary, facts)
                .set("base.params_total", params)
                .set("base.is_moe", 0)
                .set("base.kind", 0)
                .set("base.train_flops", constants.value("least-pretraining-flops"));
        for (int task = 0; task < PROFILES; task++) {
            reference[task] += carried.gain("small-encoder", task, settled.values());
        }
        return new WeightsSource(
                "encoder",
                Origin.ENCODER,
                root,
                root,
                reference,
                constants.value("sized-quality-spread"),
                params,
                params,
                constants.value("release-bits"),
                cacheOfSize(params),
                constants.value("least-pretraining-flops"),
                null,
                0,
                0,
                0,
                settled.values());
    }

    // ---- shapes ----------------------------------------------------------------------------------------------

    public static KvCache cache(ModelFact model) {
        if (!Double.isNaN(model.kvBytesPerToken())) {
            double growing =
                    Double.isNaN(model.kvBytesPerTokenFull()) ? model.kvBytesPerToken() : model.kvBytesPerTokenFull();
            double state = Double.isNaN(model.stateBytesPerSequence()) ? 0 : model.stateBytesPerSequence();
            return KvCache.ofBytes(model.kvBytesPerToken(), growing, CACHE_BITS, model.slidingWindow(), state);
        }
        if (!Double.isNaN(model.kvValuesPerToken())) {
            return new KvCache(model.kvValuesPerToken(), 0, Double.POSITIVE_INFINITY, 0);
        }
        double layers = Double.isNaN(model.attentionLayerCount()) ? model.layerCount() : model.attentionLayerCount();
        double values = 2 * layers * model.kvHeadCount() * model.headDim();
        return Double.isNaN(values)
                ? cacheOfSize(Double.isNaN(model.paramsTotal()) ? 1e11 : model.paramsTotal())
                : new KvCache(values, 0, Double.POSITIVE_INFINITY, 0);
    }

    /**
     * A cache where no shape is known: grouped-query models keep about as many values per token as fit {@code 65 536
     * (N / 8e9)^(1/2)}, which passes near the published shapes of 1 to 400 billion parameters.
     */
    public static KvCache cacheOfSize(double params) {
        return new KvCache(65536 * StrictMath.sqrt(params / 8e9), 0, Double.POSITIVE_INFINITY, 0);
    }

    private void sparse(double[] byTask, boolean moe) {
        if (moe) {
            carried.addSparsity(
                    byTask,
                    new SourceFacts(dictionary, facts)
                            .set("plan.from_scratch", 1)
                            .values());
        }
    }

    private static double[] flat(double decades) {
        double[] byTask = new double[PROFILES];
        Arrays.fill(byTask, decades);
        return byTask;
    }
}
