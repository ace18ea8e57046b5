package dev.postscale.compute;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.serving.Blocks;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.Replica;
import dev.postscale.serving.Roofline;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.WeightMemory;
import dev.postscale.serving.Workload;
import java.util.List;
import java.util.Optional;

/** What is asked and how fast it is answered. */
final class ServingQuantities {

    private final Inputs in;
    private final ModelInputs model;
    private final MachineInputs machines;

    ServingQuantities(Inputs in) {
        this.in = in;
        model = new ModelInputs(in);
        machines = new MachineInputs(in);
    }

    static List<Formula> all() {
        return List.of(
                new Formula("tokens_per_request", "token", "input + output", in -> new ServingQuantities(in)
                        .workload(false)
                        .map(Workload::tokensPerRequest)
                        .orElse(Double.NaN)),
                new Formula("tokens_per_day", "token/day", "requests (input + output)", in -> new ServingQuantities(in)
                        .workload(true)
                        .map(Workload::tokensPerDay)
                        .orElse(Double.NaN)),
                new Formula("requests_per_second", "1/s", "requests per day / 86400", in -> new ServingQuantities(in)
                        .requestsPerSecond()),
                new Formula(
                        "inference_tokens_lifetime",
                        "token",
                        "30 months requests (input + output)",
                        in -> new ServingQuantities(in).lifetime()),
                new Formula("shared_prefix_fraction", "", "prefix / input", in -> new ServingQuantities(in)
                        .prefixFraction()),
                new Formula(
                        "decode_tokens_per_s",
                        "token/s",
                        "batch / max(bytes / bandwidth, FLOP / peak)",
                        in -> new ServingQuantities(in).decodeRate()),
                new Formula(
                        "tokens_in_time_budget", "token", "(seconds - prefill) tokens/s", in -> new ServingQuantities(
                                        in)
                                .tokensInTime()),
                new Formula(
                        "samples_per_question", "", "tokens in time budget / output", in -> new ServingQuantities(in)
                                .samples()));
    }

    private dev.postscale.scenario.Workload asked() {
        return in.scenario().workload();
    }

    double requestsPerDay() {
        return in.needed(Argument.REQUESTS_PER_DAY, "workload.requests_per_day", asked().requestsPerDay());
    }

    /** What is asked, empty when a number it needs is missing. */
    Optional<Workload> workload(boolean volume) {
        double requests = volume ? requestsPerDay() : 0;
        double input = in.needed(Argument.INPUT_TOKENS, "workload.input_tokens", asked().inputTokens());
        double output = in.needed(Argument.OUTPUT_TOKENS, "workload.output_tokens", asked().outputTokens());
        return Double.isNaN(requests + input + output)
                ? Optional.empty()
                : Optional.of(new Workload(requests, input, output, 1, 0));
    }

    private double requestsPerSecond() {
        double requests = requestsPerDay();
        return Double.isNaN(requests) ? requests : new Workload(requests, 0, 0, 1, 0).requestsPerSecond();
    }

    private double lifetime() {
        double stated = in.stated(Argument.LIFETIME_TOKENS, "workload.lifetime_tokens", asked().lifetimeTokens());
        if (!Double.isNaN(stated)) {
            return in.by("stated", stated);
        }
        double months = in.stated(
                Argument.MONTHS, "horizon_months", in.assessment().reading().horizonMonths());
        double days = machines.month().days() * months;
        return workload(true).map(w -> w.lifetimeTokens(days)).orElse(Double.NaN);
    }

    /** Share of the input that requests have in common, NaN when nothing is said of it. */
    double prefixFraction() {
        if (in.has(Argument.PREFIX_SHARE)) {
            return in.argument(Argument.PREFIX_SHARE);
        }
        if (in.has(Argument.PREFIX_TOKENS)) {
            double input = in.needed(Argument.INPUT_TOKENS, "workload.input_tokens", asked().inputTokens());
            return Workload.sharedPrefixFraction(in.argument(Argument.PREFIX_TOKENS), input);
        }
        double share = in.fact("workload.prefix_share");
        return Double.isNaN(share) ? in.missing("workload.prefix_share") : share;
    }

    // ---- speed -------------------------------------------------------------------------------------------------

    /** Tokens per second of one stream, or of a batch where one is given; what a stated time per token asks for. */
    private double decodeRate() {
        if (in.has(Argument.TOKENS_PER_SECOND)) {
            return in.argument(Argument.TOKENS_PER_SECOND);
        }
        boolean machine = in.has(Argument.ACCELERATOR)
                || in.has(Argument.BANDWIDTH)
                || in.has(Argument.MODEL)
                || in.has(Argument.PARAMS_TOTAL)
                || in.has(Argument.PARAMS_ACTIVE);
        double tpot = machine && !in.has(Argument.TPOT_MS)
                ? Double.NaN
                : in.stated(Argument.TPOT_MS, "workload.tpot_ms", asked().tpotMs());
        double batch = batch();
        if (!Double.isNaN(tpot)) {
            return in.by("1000 / TPOT", Conversions.MS_PER_SECOND * batch / tpot);
        }
        return roofline().map(r -> r.decodeTokensPerSecond(batch, context())).orElse(Double.NaN);
    }

    private double batch() {
        return in.has(Argument.BATCH) ? in.argument(Argument.BATCH) : 1;
    }

    private double context() {
        double context = in.stated(
                Argument.CONTEXT,
                "workload.context_tokens",
                in.assessment().fact(in.knowledge(), "workload.context_tokens"));
        return Double.isNaN(context)
                ? in.assumed("workload.input_tokens", "assumed-input-tokens")
                        + in.assumed("workload.output_tokens", "assumed-output-tokens")
                : context;
    }

    private double tokensInTime() {
        double seconds = in.needed(
                Argument.SECONDS, "workload.latency_ms_p95", asked().latencyMsP95() / Conversions.MS_PER_SECOND);
        if (Double.isNaN(seconds)) {
            return seconds;
        }
        if (in.has(Argument.TOKENS_PER_SECOND)) {
            return in.by("seconds tokens/s", seconds * in.argument(Argument.TOKENS_PER_SECOND));
        }
        double tpot = in.stated(Argument.TPOT_MS, "workload.tpot_ms", asked().tpotMs());
        if (!Double.isNaN(tpot)) {
            return in.by("seconds 1000 / TPOT", seconds * Conversions.MS_PER_SECOND / tpot);
        }
        double input = in.stated(Argument.INPUT_TOKENS, "workload.input_tokens", asked().inputTokens());
        double prompt = Double.isNaN(input) ? in.assumed("workload.input_tokens", "assumed-input-tokens") : input;
        return roofline()
                .map(r -> r.tokensWithin(seconds, prompt, 1, context()))
                .orElse(Double.NaN);
    }

    private double samples() {
        if (in.has(Argument.SAMPLES)) {
            return in.argument(Argument.SAMPLES);
        }
        double output = in.needed(Argument.OUTPUT_TOKENS, "workload.output_tokens", asked().outputTokens());
        return Double.isNaN(output)
                ? output
                : in.by("tokens in time budget / output", StrictMath.max(1, StrictMath.floor(tokensInTime() / output)));
    }

    /** The named model on the named machine; on as few accelerators as hold it, and on no more than there are. */
    private Optional<Roofline> roofline() {
        Optional<AcceleratorFact> chip = machines.serving();
        if (chip.isEmpty() && !in.has(Argument.BANDWIDTH)) {
            in.missing("deployment.accelerator");
            return Optional.empty();
        }
        double total = model.argumentTotal();
        double active = model.argumentActive();
        if (Double.isNaN(total)) {
            total = model.baseTotal();
            active = model.baseActive();
        }
        if (Double.isNaN(total)) {
            total = in.assumed("assets.base_model", "assumed-base-params");
            active = total;
        }
        double gib = machines.memoryGib(chip);
        double memory = Double.isNaN(gib) ? Double.POSITIVE_INFINITY : gib * Conversions.BYTES_PER_GIB;
        double room = memory * in.constant("room-at-8bit");
        double most = machines.servingCount();
        double bits = bits(total, most * room);
        double count = StrictMath.min(most, StrictMath.max(1, StrictMath.ceil(WeightMemory.bytes(total, bits) / room)));
        Replica replica = new Replica(count, machines.peak(chip, "assumed-peak"), machines.bandwidth(chip), memory);
        ServedModel served = new ServedModel(
                total,
                active,
                Double.NaN,
                Double.NaN,
                bits,
                cache(total),
                in.has(Argument.CACHE_BITS) ? in.argument(Argument.CACHE_BITS) : in.constant("plain-cache-bits"),
                Blocks.typical(active));
        return Optional.of(Roofline.of(
                served, replica, in.efficiency(chip.map(AcceleratorFact::vendor).orElse(""))));
    }

    private KvCache cache(double total) {
        Optional<ModelFact> fact = in.has(Argument.PARAMS_TOTAL) || in.has(Argument.PARAMS_ACTIVE)
                ? Optional.empty()
                : model.fact().filter(known -> !Double.isNaN(known.paramsTotal()));
        return fact.map(in.caches()::of).orElseGet(() -> in.caches().ofSize(total));
    }

    /** Bits of the weights; where those of the release do not fit, those of a 4-bit format. */
    private double bits(double params, double room) {
        double said = model.saidBits();
        if (!Double.isNaN(said)) {
            return said;
        }
        return WeightMemory.bytes(params, in.constant("release-bits")) <= room
                ? in.assumed("base.weight_bits", "release-bits")
                : in.assumed("bytes_per_weight", "bytes-at-4bit") * Conversions.BITS_PER_BYTE;
    }
}
