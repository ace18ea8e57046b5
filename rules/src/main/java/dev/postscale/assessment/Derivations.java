package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.serving.WeightMemory;
import dev.postscale.training.Mfu;
import dev.postscale.training.TrainingFlops;
import dev.postscale.training.TrainingTime;
import java.util.function.Predicate;

/**
 * Facts that follow from others and from the knowledge base: one method per fact, named like it. A method is asked only
 * when the fact is neither stated nor inferred from words. NaN is unknown, 1 and 0 are true and false.
 */
@SuppressWarnings("unused") // called by name, see Facts
final class Derivations {
    private static final double SECONDS_PER_DAY = 86400;

    private final Facts facts;
    private final Reading reading;
    private final Market market;
    private final Scenario scenario;

    Derivations(Facts facts, Reading reading, Market market) {
        this.facts = facts;
        this.reading = reading;
        this.market = market;
        scenario = reading.scenario();
    }

    private static double bool(boolean value) {
        return value ? 1 : 0;
    }

    private boolean isTrue(String fact) {
        return facts.get(fact) == 1;
    }

    private boolean isFalse(String fact) {
        return facts.get(fact) == 0;
    }

    private boolean unknown(String fact) {
        return Double.isNaN(facts.get(fact));
    }

    private double constant(String threshold) {
        return reading.constants().value(threshold);
    }

    // ---- means -----------------------------------------------------------------------------------------------

    double budgetFlops() {
        double flops = scenario.flops();
        if (!Double.isNaN(flops)) {
            return flops;
        }
        double hours = scenario.gpuHours();
        if (Double.isNaN(hours)) {
            hours = scenario.budgetUsd() / reading.training().hourUsd();
        }
        if (Double.isNaN(hours) && reading.deploymentTrains()) {
            hours = reading.deploymentCount() * constant("month-hours") * reading.horizonMonths();
        }
        return Double.isNaN(hours)
                ? Double.NaN
                : new TrainingTime(hours).flops(reading.training().peak(), new Mfu(reading.mfu()));
    }

    double budgetUsd() {
        return scenario.budgetUsd();
    }

    double budgetHorizonMonths() {
        return reading.horizonMonths();
    }

    double budgetOptimalTokens() {
        double flops = facts.get("budget.flops");
        return Double.isNaN(flops) ? Double.NaN : reading.law().optimalTokens(flops);
    }

    double budgetBaseShare() {
        return facts.get("budget.flops") / facts.get("base.train_flops");
    }

    double dataEpochsNeeded() {
        return facts.get("budget.optimal_tokens") / facts.get("data.unique_tokens_after");
    }

    double trainingAny() {
        if (isTrue("constraints.no_training")) {
            return 0;
        }
        boolean machines = reading.tierIn("single_gpu", "server", "cluster");
        double flops = facts.get("budget.flops");
        if (flops >= constant("least-training-flops") || machines) {
            return 1;
        }
        return Double.isNaN(flops) || !reading.tierKnown() ? Double.NaN : 0;
    }

    double trainingPretrain() {
        double any = facts.get("training.any");
        double flops = facts.get("budget.flops");
        double tokens = facts.get("data.unlabelled_tokens");
        if (any == 0 || flops < constant("least-pretraining-flops") || tokens < constant("least-pretraining-tokens")) {
            return 0;
        }
        return Double.isNaN(any) || Double.isNaN(flops) || Double.isNaN(tokens) ? Double.NaN : 1;
    }

    double teamRl() {
        return scenario.constraints().teamSize() <= constant("no-rl-team") ? 0 : Double.NaN;
    }

    // ---- workload --------------------------------------------------------------------------------------------

    double workloadContextTokens() {
        return scenario.workload().inputTokens() + scenario.workload().outputTokens();
    }

    double workloadLatencySlack() {
        double latency = scenario.workload().latencyMsP95();
        return Double.isNaN(latency) ? Double.NaN : bool(latency >= constant("slack-latency-ms"));
    }

    double workloadLatencyBound() {
        double limit = constant("bound-tpot-ms");
        double perToken =
                scenario.workload().latencyMsP95() / scenario.workload().outputTokens();
        if (scenario.workload().tpotMs() <= limit || perToken <= limit) {
            return 1;
        }
        return Double.isNaN(perToken) ? Double.NaN : 0;
    }

    double workloadLifetimeTokens() {
        return scenario.workload().requestsPerDay()
                * constant("month-days")
                * reading.horizonMonths()
                * (scenario.workload().inputTokens() + scenario.workload().outputTokens());
    }

    double workloadTokensPerMonth() {
        return scenario.workload().requestsPerDay()
                * constant("month-days")
                * (scenario.workload().inputTokens() + scenario.workload().outputTokens());
    }

    double workloadConcurrency() {
        double seconds = scenario.workload().latencyMsP95();
        if (Double.isNaN(seconds)) {
            seconds = scenario.workload().ttftMs()
                    + scenario.workload().outputTokens() * scenario.workload().tpotMs();
        }
        double peak = Double.isNaN(scenario.workload().peakFactor())
                ? constant("peak-factor")
                : scenario.workload().peakFactor();
        return scenario.workload().requestsPerDay() / SECONDS_PER_DAY * peak * seconds / 1000;
    }

    double workloadBatchTolerant() {
        double latency = scenario.workload().latencyMsP95();
        return Double.isNaN(latency) ? Double.NaN : bool(latency >= 3.6e6);
    }

    double workloadPrefixShare() {
        double share =
                scenario.workload().sharedPrefixTokens() / scenario.workload().inputTokens();
        return StrictMath.min(1, share);
    }

    double workloadMixedDifficulty() {
        if (!scenario.tasks().known()) {
            return Double.NaN;
        }
        int large = 0;
        for (TaskProfile profile : TaskProfile.values()) {
            large += scenario.tasks().weight(profile) >= constant("large-task-share") ? 1 : 0;
        }
        return large >= 2 ? 1 : Double.NaN;
    }

    // ---- data ------------------------------------------------------------------------------------------------

    double dataRawPool() {
        return isTrue("data.raw") ? facts.get("data.unlabelled_tokens") : Double.NaN;
    }

    double dataUniqueTokensAfter() {
        return facts.get("data.unlabelled_tokens") * (isTrue("data.raw") ? constant("filter-keeps") : 1);
    }

    double dataUnlabelledInputs() {
        return scenario.assets().existingServing().isEmpty()
                ? Double.NaN
                : scenario.workload().requestsPerDay() * constant("month-days");
    }

    double dataDocumentTokens() {
        return scenario.data().privateDocuments() * constant("tokens-per-document");
    }

    // ---- assets ----------------------------------------------------------------------------------------------

    double assetsJudge() {
        return facts.get("teacher.available");
    }

    double assetsGenerator() {
        double teacher = facts.get("teacher.available");
        double base = facts.get("base.obtainable");
        if (teacher == 1 || base == 1) {
            return 1;
        }
        return Double.isNaN(teacher) || Double.isNaN(base) ? Double.NaN : 0;
    }

    double assetsDenseCheckpoint() {
        return switch (reading.base().kind()) {
            case FREE -> Double.NaN;
            case NONE, API -> 0;
            case WEIGHTS -> isTrue("base.is_moe") ? 0 : 1;
        };
    }

    double teacherAvailable() {
        if (reading.teacherNamed()) {
            return 1;
        }
        if (isTrue("market.api") || isTrue("market.open_weights")) {
            return 1;
        }
        return unknown("market.api") || unknown("market.open_weights") ? Double.NaN : 0;
    }

    double teacherLogits() {
        return reading.teacherOpen();
    }

    double baseObtainable() {
        if (reading.base().weights()) {
            return 1;
        }
        if (isTrue("market.open_weights") || isTrue("training.pretrain")) {
            return 1;
        }
        return unknown("market.open_weights") || unknown("training.pretrain") ? Double.NaN : 0;
    }

    double architectureChoice() {
        return switch (reading.base().kind()) {
            case FREE, NONE -> 1;
            case API -> 0;
            case WEIGHTS -> {
                if (reading.base().models().size() > 1 || isTrue("training.pretrain")) {
                    yield 1;
                }
                yield reading.base().own() ? Double.NaN : 0;
            }
        };
    }

    // ---- the base, where one is named ------------------------------------------------------------------------

    double baseKind() {
        return reading.base().single()
                ? facts.ordinal("base.kind", reading.base().models().get(0).kind())
                : Double.NaN;
    }

    double baseIsMoe() {
        return reading.base().single() ? reading.base().models().get(0).moe() : Double.NaN;
    }

    double baseParamsTotal() {
        return reading.base().single()
                ? reading.base().models().get(0).paramsTotal()
                : reading.base().params();
    }

    double baseTrainTokens() {
        return reading.base().single()
                ? reading.base().models().get(0).trainTokens()
                : reading.base().trainTokens();
    }

    double baseTrainFlops() {
        if (reading.base().single()) {
            return ModelQuality.trainFlops(reading.base().models().get(0));
        }
        double active = Double.isNaN(reading.base().activeParams())
                ? reading.base().params()
                : reading.base().activeParams();
        return TrainingFlops.of(active, facts.get("base.train_tokens"));
    }

    double baseTokensPerParam() {
        double active = reading.base().single()
                ? reading.base().models().get(0).paramsActive()
                : reading.base().params();
        return facts.get("base.train_tokens") / active;
    }

    double baseContextLength() {
        return reading.base().single() ? reading.base().models().get(0).contextLength() : Double.NaN;
    }

    double baseKvKind() {
        return reading.base().single()
                ? facts.ordinal(
                        "base.kv_kind",
                        reading.base().models().get(0).attentionKind().toLowerCase(java.util.Locale.ROOT))
                : Double.NaN;
    }

    double baseWeightBits() {
        return constant("release-bits");
    }

    double baseActiveShare() {
        return reading.base().single()
                ? reading.base().models().get(0).paramsActive()
                        / reading.base().models().get(0).paramsTotal()
                : Double.NaN;
    }

    double baseKvShare() {
        if (!reading.base().single()) {
            return Double.NaN;
        }
        ModelFact model = reading.base().models().get(0);
        if (Double.isNaN(model.paramsTotal())) {
            return Double.NaN;
        }
        double memory = facts.get("deployment.memory_total_gib") * 0x1p30 * constant("room-at-8bit");
        double weights = WeightMemory.bytes(model.paramsTotal(), facts.get("base.weight_bits"));
        double cache =
                WeightsSources.cache(model).bytes(facts.get("workload.context_tokens"), constant("plain-cache-bits"));
        return weights < memory ? cache / (memory - weights) : Double.isNaN(memory) ? Double.NaN : 2;
    }

    double baseFitsAt8bit() {
        return fits(constant("bytes-at-8bit"), constant("room-at-8bit"));
    }

    double baseFitsAt4bit() {
        return fits(constant("bytes-at-4bit"), constant("room-at-4bit"));
    }

    private double fits(double bytesPerParam, double room) {
        double memory = facts.get("deployment.memory_total_gib") * 0x1p30;
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

    // ---- what can be had -------------------------------------------------------------------------------------

    double marketApi() {
        return bool(!isTrue("constraints.offline") && market.apiOnSale());
    }

    private java.util.stream.Stream<ModelFact> openThatFits() {
        double memory = facts.get("deployment.memory_total_gib") * 0x1p30;
        double bytes = constant("bytes-at-4bit");
        double room = constant("room-at-4bit");
        return market.open().filter(model -> !(model.paramsTotal() * bytes > room * memory));
    }

    double marketOpenWeights() {
        return bool(openThatFits().findAny().isPresent());
    }

    double marketReasoningModel() {
        boolean open = openThatFits().anyMatch(model -> model.kind().equals("reasoning"));
        return bool(open || (!isTrue("constraints.on_prem") && market.anyReasoning()));
    }

    double marketOpenSsm() {
        return bool(openThatFits()
                .anyMatch(model -> model.attentionKind().equals("SSM")
                        || model.attentionKind().equals("hybrid")));
    }

    double marketOpenGqa() {
        return bool(openThatFits()
                .anyMatch(model -> model.attentionKind().equals("GQA")
                        || model.attentionKind().equals("MQA")
                        || model.attentionKind().equals("MLA")));
    }

    double marketOpenMoe() {
        return bool(openThatFits().anyMatch(model -> model.moe() == 1));
    }

    double marketOpenOvertrained() {
        double many = constant("overtrained-market");
        return bool(openThatFits().anyMatch(model -> model.trainTokens() / model.paramsActive() >= many));
    }

    double pricesHasAlternative() {
        if (!Double.isNaN(scenario.prices().altApiInUsdPerMtok())) {
            return 1;
        }
        if (isTrue("market.api") && !isTrue("constraints.on_prem")) {
            return 1;
        }
        double smallest =
                openThatFits().mapToDouble(ModelFact::paramsActive).min().orElse(Double.NaN);
        double largest =
                openThatFits().mapToDouble(ModelFact::paramsActive).max().orElse(Double.NaN);
        return bool(largest / smallest >= constant("price-gap"));
    }

    // ---- machines --------------------------------------------------------------------------------------------

    double deploymentTier() {
        return facts.ordinal("deployment.tier", reading.tier());
    }

    double deploymentCount() {
        return scenario.deployment().accelerator().isEmpty() ? Double.NaN : 1;
    }

    double deploymentMemoryTotalGib() {
        boolean servesElsewhere = reading.deploymentTrains() && !reading.servesRequests();
        if (servesElsewhere || reading.tierIn("api")) {
            return Double.NaN;
        }
        return reading.deploymentMemoryGib() * reading.deploymentCount();
    }

    double deploymentCanSelfHost() {
        if (scenario.constraints().noHosting() == Known.YES) {
            return 0;
        }
        return reading.tierKnown() && !reading.tierIn("api") ? 1 : Double.NaN;
    }

    double deploymentOwnWanted() {
        return bool((reading.tierKnown() && !reading.tierIn("api"))
                || isTrue("constraints.on_prem")
                || isTrue("constraints.offline"));
    }

    double accelFp8() {
        return has(AcceleratorFact::fp8Flops);
    }

    double accelFp4() {
        return has(AcceleratorFact::fp4Flops);
    }

    double accelInt8() {
        return has(AcceleratorFact::int8Ops);
    }

    private double has(java.util.function.ToDoubleFunction<AcceleratorFact> peak) {
        AcceleratorFact chip = reading.servingChip();
        return chip == null ? Double.NaN : bool(!Double.isNaN(peak.applyAsDouble(chip)));
    }

    // ---- plan facts with a default ---------------------------------------------------------------------------

    double planBaseFree() {
        return bool(reading.base().kind() == BaseWeights.Kind.FREE);
    }

    double planKvBits() {
        return constant("plain-cache-bits");
    }

    double planPruningDepth() {
        return 0;
    }

    double planPureSsm() {
        return 0;
    }

    double planCurriculumOnly() {
        return 0;
    }

    double servingAdapters() {
        return 1;
    }
}
