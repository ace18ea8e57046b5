package dev.postscale.compute;

import dev.postscale.allocation.FixedRatio;
import dev.postscale.assessment.BaseWeights;
import dev.postscale.assessment.Reading;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.scenario.Goal;
import dev.postscale.serving.WeightMemory;
import dev.postscale.training.TrainingData;
import dev.postscale.training.TrainingFlops;
import dev.postscale.training.TrainingTime;
import java.util.List;
import java.util.Optional;

/** What is trained and what it takes: parameters, tokens, FLOP, hours, days. */
final class TrainingQuantities {

    private final Inputs in;
    private final ModelInputs model;
    private final MachineInputs machines;

    TrainingQuantities(Inputs in) {
        this.in = in;
        model = new ModelInputs(in);
        machines = new MachineInputs(in);
    }

    static List<Formula> all() {
        return List.of(
                new Formula("train_flops", "FLOP", "6 N D", in -> new TrainingQuantities(in).trainFlops()),
                new Formula("train_flops_affordable", "FLOP", "3600 hours peak MFU", in -> new TrainingQuantities(in)
                        .affordableFlops()),
                new Formula("gpu_hours", "hour", "C / (3600 peak MFU)", in -> new TrainingQuantities(in).gpuHours()),
                new Formula("train_days", "day", "hours / (24 n)", in -> new TrainingQuantities(in).days()),
                new Formula("params_total", "parameter", "N", in -> new TrainingQuantities(in).paramsTotal()),
                new Formula("params_active", "parameter", "N_act", in -> new TrainingQuantities(in).paramsActive()),
                new Formula("tokens_total", "token", "D", in -> new TrainingQuantities(in).tokens()),
                new Formula("tokens_per_param", "", "D / N", in -> new TrainingQuantities(in).tokensPerParam()),
                new Formula("epochs", "", "D / U", in -> new TrainingQuantities(in).epochs()),
                new Formula(
                        "sft_examples",
                        "example",
                        "examples",
                        in -> in.needed(
                                Argument.EXAMPLES,
                                "data.sft_examples",
                                in.scenario().data().sftExamples())));
    }

    private Reading reading() {
        return in.assessment().reading();
    }

    // ---- compute -----------------------------------------------------------------------------------------------

    double trainFlops() {
        if (in.has(Argument.FROM_BUDGET) && in.word(Argument.FROM_BUDGET).equals("true")) {
            return affordableFlops();
        }
        double active = model.argumentActive();
        double tokens = in.argument(Argument.TOKENS);
        if (!Double.isNaN(active * tokens)) {
            return in.by("6 N D", TrainingFlops.of(active, tokens));
        }
        if (in.has(Argument.GPU_HOURS) || in.has(Argument.BUDGET_USD) || in.has(Argument.DAYS)) {
            return affordableFlops();
        }
        if (in.has(Argument.MODEL) && Double.isNaN(tokens)) {
            return published();
        }
        double run = TrainingFlops.of(Double.isNaN(active) ? paramsActive() : active, tokens());
        return Double.isNaN(run) ? affordableFlops() : in.by("6 N D", run);
    }

    /** The compute that a named model took. */
    private double published() {
        double flops = model.fact().map(ModelFact::trainFlops).orElse(Double.NaN);
        if (!Double.isNaN(flops)) {
            return in.by("C", in.use("train_flops", flops));
        }
        double tokens = model.fact().map(ModelFact::trainTokens).orElse(Double.NaN);
        return in.by("6 N D", TrainingFlops.of(model.baseActive(), known("train_tokens", tokens)));
    }

    private double known(String name, double value) {
        return Double.isNaN(value) ? in.missing(name) : in.use(name, value);
    }

    /** The most FLOP that hours or money allow; where FLOP are stated too, the smaller binds. */
    double affordableFlops() {
        double stated = in.stated(Argument.FLOPS, "flops", in.scenario().flops());
        boolean hours = in.has(Argument.GPU_HOURS)
                || in.has(Argument.BUDGET_USD)
                || in.has(Argument.DAYS)
                || !Double.isNaN(in.scenario().gpuHours());
        if (!Double.isNaN(stated) && (in.has(Argument.FLOPS) || !hours)) {
            return in.by("C", stated);
        }
        double bought = hoursFlops(offeredHours());
        return bought < stated || Double.isNaN(stated) ? in.by("3600 hours peak MFU", bought) : in.by("C", stated);
    }

    private double hoursFlops(double hours) {
        if (Double.isNaN(hours)) {
            return Double.NaN;
        }
        Optional<AcceleratorFact> chip = machines.training();
        return new TrainingTime(hours)
                .flops(machines.peak(chip, "assumed-training-peak"), machines.mfu(chip, trainedActive()));
    }

    // ---- time --------------------------------------------------------------------------------------------------

    double gpuHours() {
        if (in.has(Argument.GPU_HOURS) || in.has(Argument.BUDGET_USD) || in.has(Argument.DAYS)) {
            return offeredHours();
        }
        boolean run = in.has(Argument.FLOPS) || in.has(Argument.TOKENS);
        boolean stated = !Double.isNaN(in.scenario().gpuHours());
        if (run || (!stated && !Double.isNaN(in.scenario().flops()))) {
            double flops = in.has(Argument.TOKENS)
                    ? trainFlops()
                    : in.needed(Argument.FLOPS, "flops", in.scenario().flops());
            return Double.isNaN(flops) ? flops : hoursOf(flops);
        }
        return offeredHours();
    }

    private double hoursOf(double flops) {
        Optional<AcceleratorFact> chip = machines.training();
        double peak = machines.peak(chip, "assumed-training-peak");
        return in.by(
                "C / (3600 peak MFU)",
                TrainingTime.of(flops, peak, machines.mfu(chip, trainedActive()))
                        .acceleratorHours());
    }

    /** Parameters of the model that is trained, where it is named. */
    private double trainedActive() {
        double said = model.argumentActive();
        return Double.isNaN(said) && model.named() ? model.baseActive() : said;
    }

    /** Hours that are stated, or that money buys; where both are, and a price, the smaller binds. */
    double offeredHours() {
        if (in.has(Argument.COUNT) && in.has(Argument.DAYS)) {
            return in.by(
                    "24 n days",
                    TrainingTime.offered(in.argument(Argument.COUNT), in.argument(Argument.DAYS))
                            .acceleratorHours());
        }
        double stated = in.stated(Argument.GPU_HOURS, "gpu_hours", in.scenario().gpuHours());
        double usd = in.stated(Argument.BUDGET_USD, "budget_usd", in.scenario().budgetUsd());
        boolean priced = !Double.isNaN(machines.statedHourUsd());
        if (in.has(Argument.GPU_HOURS) || (!Double.isNaN(stated) && (Double.isNaN(usd) || !priced))) {
            return in.by("hours", stated);
        }
        if (!Double.isNaN(usd)) {
            double bought = TrainingTime.affordable(usd, machines.rentUsd(machines.training()))
                    .acceleratorHours();
            return stated <= bought ? in.by("hours", stated) : in.by("USD / (USD per hour)", bought);
        }
        if (reading().deploymentTrains()) {
            return in.by(
                    "n months 730",
                    machines.servingCount()
                            * in.constant("month-hours")
                            * in.use("horizon_months", reading().horizonMonths()));
        }
        in.missing("gpu_hours");
        return in.missing("budget_usd");
    }

    double days() {
        double hours = gpuHours();
        double count = machines.trainingCount();
        return in.by("hours / (24 n)", Double.isNaN(hours) ? hours : new TrainingTime(hours).days(count));
    }

    // ---- size and tokens ---------------------------------------------------------------------------------------

    double paramsTotal() {
        double said = model.argumentTotal();
        if (!Double.isNaN(said)) {
            return in.by("N", said);
        }
        double base = model.baseTotal();
        return Double.isNaN(base) ? trainedParams() : in.by("N", base);
    }

    double paramsActive() {
        double said = model.argumentActive();
        if (!Double.isNaN(said)) {
            return in.by("N_act", said);
        }
        double base = model.baseActive();
        return Double.isNaN(base) ? trainedParams() : in.by("N_act", base);
    }

    /**
     * Parameters of a model that is yet to be trained: what the target holds where the goal is to fit it; for a budget
     * the compute-optimal number, or fewer on all the data where more tokens are served than trained and cost counts.
     */
    private double trainedParams() {
        if (reading().base().kind() == BaseWeights.Kind.API) {
            return in.missing("assets.base_model");
        }
        if (reading().goal() == Goal.FIT_TARGET && !in.has(Argument.FLOPS)) {
            return paramsThatFit();
        }
        double flops = affordableFlops();
        if (Double.isNaN(flops)) {
            return Double.NaN;
        }
        if (in.has(Argument.TOKENS)) {
            return in.by("C / (6 D)", TrainingFlops.paramTokens(flops) / in.argument(Argument.TOKENS));
        }
        FixedRatio rule = rule();
        double data = in.stated(
                Argument.UNIQUE_TOKENS,
                "data.unlabelled_tokens",
                in.scenario().data().unlabelledTokens());
        double balanced = rule.params(flops);
        double optimalTokens = TrainingFlops.tokens(flops, balanced);
        if (reading().goal() == Goal.MIN_COST_AT_QUALITY
                && data > optimalTokens
                && in.fact("workload.lifetime_tokens") > optimalTokens) {
            return in.by("C / (6 D)", TrainingFlops.paramTokens(flops) / data);
        }
        double most = Double.isNaN(data) ? Double.POSITIVE_INFINITY : data * in.constant("useful-epochs");
        return in.by("sqrt(C / (6 D/N))", rule.params(flops, most));
    }

    private FixedRatio rule() {
        return new FixedRatio(
                in.has(Argument.TOKENS_PER_PARAM)
                        ? in.argument(Argument.TOKENS_PER_PARAM)
                        : in.assumed("tokens_per_param", "tokens-per-param"));
    }

    /** What the memory of the target holds beside the cache of one sequence. */
    private double paramsThatFit() {
        Optional<AcceleratorFact> chip = machines.serving();
        double gib = machines.memoryGib(chip);
        if (Double.isNaN(gib)) {
            return in.missing("deployment.memory_gib");
        }
        double bytes = gib * machines.servingCount() * Conversions.BYTES_PER_GIB;
        double said = model.saidBits();
        boolean small = reading().tier().equals("device") || reading().tier().equals("edge");
        double bits = !Double.isNaN(said)
                ? said
                : small
                        ? in.assumed("bytes_per_weight", "bytes-at-4bit") * Conversions.BITS_PER_BYTE
                        : in.assumed("base.weight_bits", "release-bits");
        double room = bytes * in.constant(small ? "room-at-4bit" : "room-at-8bit");
        double context = in.stated(
                Argument.CONTEXT,
                "workload.context_tokens",
                in.assessment().fact(in.knowledge(), "workload.context_tokens"));
        double without = WeightMemory.paramsThatFit(room, bits);
        double cache =
                Double.isNaN(context) ? 0 : in.caches().ofSize(without).bytes(context, in.constant("plain-cache-bits"));
        return in.by("8 (memory - cache) / bits", WeightMemory.paramsThatFit(room - cache, bits));
    }

    double tokens() {
        if (in.has(Argument.TOKENS)) {
            return in.by("D", in.argument(Argument.TOKENS));
        }
        if (in.has(Argument.MODEL) && !in.has(Argument.FLOPS)) {
            return in.by(
                    "D",
                    known(
                            "train_tokens",
                            model.fact().map(ModelFact::trainTokens).orElse(Double.NaN)));
        }
        double params = paramsActive();
        double flops = affordableFlops();
        double within = TrainingFlops.tokens(flops, params);
        double data = in.stated(
                Argument.UNIQUE_TOKENS,
                "data.unlabelled_tokens",
                in.scenario().data().unlabelledTokens());
        boolean fresh = !model.named() && reading().goal() != Goal.FIT_TARGET;
        // A base in hand and a target to fit take the data once; a fresh run may repeat it as its size was chosen to.
        if (!fresh && !(within < data) && !Double.isNaN(data)) {
            return in.by("D", data);
        }
        return Double.isNaN(within) ? within : in.by("C / (6 N)", within);
    }

    double tokensPerParam() {
        double active = model.argumentActive();
        double tokens = in.argument(Argument.TOKENS);
        if (in.has(Argument.TOKENS_PER_PARAM)) {
            return in.argument(Argument.TOKENS_PER_PARAM);
        }
        if (Double.isNaN(tokens) && Double.isNaN(active) && model.named()) {
            double trained = model.fact().map(ModelFact::trainTokens).orElse(Double.NaN);
            if (!Double.isNaN(trained)) {
                return ratio(in.use("train_tokens", trained), model.baseActive());
            }
        }
        double params = Double.isNaN(active) ? paramsActive() : active;
        return ratio(Double.isNaN(tokens) ? tokens() : tokens, params);
    }

    private double ratio(double tokens, double params) {
        return in.by("D / N", Double.isNaN(tokens) ? tokens : new TrainingData(tokens, tokens).tokensPerParam(params));
    }

    double epochs() {
        double unique = in.needed(
                Argument.UNIQUE_TOKENS,
                "data.unlabelled_tokens",
                in.scenario().data().unlabelledTokens());
        double tokens = tokens();
        return Double.isNaN(tokens * unique)
                ? Double.NaN
                : in.by("D / U", new TrainingData(tokens, StrictMath.min(tokens, unique)).epochs());
    }
}
