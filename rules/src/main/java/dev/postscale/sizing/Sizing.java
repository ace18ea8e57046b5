package dev.postscale.sizing;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Knowledge;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Stated;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.compute.Assumed;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.serving.Engine;
import dev.postscale.serving.Load;
import dev.postscale.serving.MemoryFit;
import dev.postscale.serving.MemoryNeed;
import dev.postscale.serving.Replica;
import dev.postscale.serving.Roofline;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.Speed;
import dev.postscale.serving.Station;
import dev.postscale.sizing.ServingAnswer.Change;
import dev.postscale.sizing.ServingAnswer.Memory;
import dev.postscale.sizing.ServingAnswer.WhyNot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One question on its way to an answer; keeps what was assumed. */
final class Sizing {
    /** Published interconnect rates count both ways. */
    private static final double WAYS = 2;

    private static final double NARROW_CACHE_BITS = 8;
    private static final List<Double> SMALLER_BITS = List.of(8.0, 4.5);
    private static final Pattern LONGEST_TPOT = Pattern.compile("TPOT\\s*<=?\\s*(\\d+)\\s*ms");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests");
    private static final Pattern NARROW_CACHE = Pattern.compile("(?i)fp8 kv");

    private final ServingQuestion question;
    private final Knowledge knowledge;
    private final ServingCalibration calibration;
    private final Map<String, Assumed> assumptions = new LinkedHashMap<>();
    private final AcceleratorFact chip;
    private final ServableModel base;
    private final WeightFormat format;
    private final double accelerators;
    private final double input;
    private final double output;

    Sizing(ServingQuestion question, Knowledge knowledge, ServingCalibration calibration) {
        this.question = question;
        this.knowledge = knowledge;
        this.calibration = calibration;
        Hints hints = new Hints(Double.NaN, LocalDate.parse(date()));
        chip = chip(hints);
        base = ServableModel.of(question, hints, knowledge);
        if (Double.isNaN(base.total())) {
            throw new IllegalArgumentException("The number of parameters of the model (" + question.model()
                    + ") is not known.\nMaybe give params_total and params_active.");
        }
        format = format();
        accelerators = Double.isNaN(question.accelerators()) ? assumed("n_gpu", 1) : question.accelerators();
        input = tokens("input_len", question.inputTokens(), "input");
        output = StrictMath.max(1, tokens("output_len", question.outputTokens(), "output"));
    }

    ServingAnswer answer() {
        ServedModel model = base.in(format.bits(), cacheBits());
        List<Layout> layouts = layouts();
        Layout largest = layouts.get(layouts.size() - 1);
        MemoryFit fit = fit(model, replica(largest));
        if (fit instanceof MemoryFit.DoesNotFit not) {
            return new ServingAnswer(
                    Estimate.unknown(),
                    Estimate.unknown(),
                    Estimate.unknown(),
                    Double.NaN,
                    "",
                    memory(fit, largest),
                    Estimate.unknown(),
                    costs(Estimate.unknown()),
                    false,
                    whyNot(not, largest),
                    List.copyOf(assumptions.values()));
        }
        Load load = load();
        Layout best = largest;
        Speed speed = null;
        double most = 0;
        for (Layout layout : layouts) {
            if (fit(model, replica(layout)) instanceof MemoryFit.Fits) {
                double copies = StrictMath.max(1, StrictMath.floor(accelerators / layout.accelerators()));
                Speed of = shared(load, copies).on(station(model, layout));
                if (speed == null || of.tokensPerSecond() * copies > most) {
                    most = of.tokensPerSecond() * copies;
                    speed = of;
                    best = layout;
                }
            }
        }
        if (speed == null) {
            throw new IllegalStateException("A model that fits the largest layout must be served by one.");
        }
        if (layouts.size() > 1) {
            assume("parallelism", Value.of("TP" + (long) best.tensor()), "inferred", "parallelism");
        }
        Estimate tokens = calibration.estimate(most, ratio());
        ServingAnswer.Costs costs = costs(tokens);
        return new ServingAnswer(
                tokens,
                calibration.estimate(speed.ttft() * Conversions.MS_PER_SECOND, "latency"),
                calibration.estimate(speed.tpot() * Conversions.MS_PER_SECOND, "latency"),
                speed.batch(),
                speed.bound().name().toLowerCase(Locale.ROOT),
                memory(fit(model, replica(best)), best),
                costs.usdPerMillionOutputTokens().rent(),
                costs,
                true,
                WhyNot.NOTHING,
                List.copyOf(assumptions.values()));
    }

    // ---- what is served, and on what ---------------------------------------------------------------------------

    private AcceleratorFact chip(Hints hints) {
        Optional<AcceleratorFact> exact = knowledge.base().accelerator(question.accelerator());
        AcceleratorFact named = exact.or(() -> knowledge
                        .names()
                        .machine("accelerator", question.accelerator(), hints)
                        .chip())
                .orElseThrow(() -> new IllegalArgumentException("The accelerator (" + question.accelerator()
                        + ") must be one kind of chip.\nMaybe give an id such as nvidia-h100-sxm-80."));
        if (exact.isEmpty()) {
            assumptions.put(
                    "accelerator",
                    new Assumed(
                            "accelerator", Value.of(named.id()), "inferred", Text.same(named.label()), named.source()));
        }
        return named;
    }

    private WeightFormat format() {
        WeightFormat named = WeightFormat.named(question.precision());
        if (!Double.isNaN(question.weightBits())) {
            return new WeightFormat(named.name(), question.weightBits());
        }
        if (Double.isNaN(named.bits())) {
            return new WeightFormat(named.name(), constant("weight_bits", "release-bits"));
        }
        assume("weight_bits", Value.of(named.bits()), "inferred", "weight_bits");
        return named;
    }

    private double cacheBits() {
        boolean narrow =
                format.narrowCache() || NARROW_CACHE.matcher(question.notes()).find();
        double bits = narrow ? NARROW_CACHE_BITS : knowledge.constants().value("plain-cache-bits");
        assume("kv_bits", Value.of(bits), "inferred", "kv_bits");
        return bits;
    }

    /** Tokens of a request: said, else those of the benchmark that a class stands for, else usual ones. */
    private double tokens(String path, double said, String end) {
        if (!Double.isNaN(said)) {
            return said;
        }
        String ofBenchmark = "mlperf-" + end + "-" + base.id();
        boolean known = question.scenarioClass().equals("mlperf")
                && knowledge.base().thresholds().stream()
                        .anyMatch(fact -> fact.id().equals(ofBenchmark));
        return constant(path, known ? ofBenchmark : "serving-" + end + "-tokens");
    }

    /** Ways to share the accelerators: the one said; else all of them together, or as an operator would choose. */
    private List<Layout> layouts() {
        List<Layout> named = Layout.named(question.parallelism());
        if (!named.isEmpty()) {
            return named;
        }
        boolean chosen = List.of("throughput", "online", "mlperf").contains(question.scenarioClass())
                && !question.loadKind().equals("static_batch");
        return chosen && accelerators > 1 ? Layout.possible(accelerators) : List.of(Layout.tensor(accelerators));
    }

    private Replica replica(Layout layout) {
        double peak = or(format.peak(chip), WeightFormat.widest(chip), "assumed-peak");
        double wide = or(WeightFormat.widest(chip), peak, "assumed-peak");
        double link = Double.isNaN(chip.interconnect()) ? Double.POSITIVE_INFINITY : chip.interconnect() / WAYS;
        return new Replica(
                layout.tensor(),
                layout.stages(),
                layout.split(),
                peak,
                wide,
                Double.isNaN(chip.bandwidth()) ? constant("bandwidth", "assumed-bandwidth") : chip.bandwidth(),
                chip.memoryGib() * Conversions.BYTES_PER_GIB,
                link);
    }

    private double or(double value, double otherwise, String constant) {
        return Double.isNaN(value) ? Double.isNaN(otherwise) ? constant("peak_flops", constant) : otherwise : value;
    }

    private Station station(ServedModel model, Layout layout) {
        Replica replica = replica(layout);
        Engine engine = calibration.engine();
        double room = replica.totalMemory() * calibration.memoryShare() - model.weightBytes();
        double each = model.cacheBytes(input + output / 2);
        double most = each > 0 ? StrictMath.min(engine.sequences(), room / each) : engine.sequences();
        return new Station(
                Roofline.of(
                        model,
                        replica,
                        calibration.efficiency(
                                chip.vendor(), format.arithmetic(chip) == WeightFormat.Arithmetic.FOUR_BIT)),
                engine,
                input,
                output,
                StrictMath.max(1, most));
    }

    // ---- the load ----------------------------------------------------------------------------------------------

    private Load load() {
        return switch (kind()) {
            case "single_stream" -> new Load.Streams(Double.isNaN(question.load()) ? 1 : question.load());
            case "static_batch", "concurrency" -> new Load.Together(size());
            case "qps", "production" -> new Load.Arriving(size(), found(REQUESTS, Double.POSITIVE_INFINITY));
            case "max_throughput" -> Load.Saturating.UNLIMITED;
            default ->
                new Load.Saturating(
                        found(LONGEST_TPOT, Double.POSITIVE_INFINITY) / Conversions.MS_PER_SECOND,
                        question.scenarioClass().equals("mlperf"));
        };
    }

    private String kind() {
        if (!question.loadKind().isEmpty()) {
            return question.loadKind();
        }
        return switch (question.scenarioClass()) {
            case "single_stream", "static_batch" -> question.scenarioClass();
            case "online" -> "qps";
            case "mlperf" -> "mlperf_offline";
            default -> Double.isNaN(question.load()) ? "max_throughput" : "static_batch";
        };
    }

    private double size() {
        return Double.isNaN(question.load()) ? assumed("batch_or_concurrency", 1) : question.load();
    }

    /** What each of several copies of a model gets of a load. */
    private static Load shared(Load load, double copies) {
        if (load instanceof Load.Arriving arriving) {
            return new Load.Arriving(arriving.requestsPerSecond() / copies, arriving.requests() / copies);
        }
        return load instanceof Load.Together together
                ? new Load.Together(StrictMath.max(1, together.sequences() / copies))
                : load;
    }

    private double found(Pattern pattern, double otherwise) {
        Matcher matcher = pattern.matcher(question.notes());
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : otherwise;
    }

    private String ratio() {
        return switch (kind()) {
            case "single_stream" -> "single-stream";
            case "static_batch" -> "static-batch";
            case "max_throughput" -> "throughput";
            case "qps", "concurrency", "production" -> "online";
            default -> "mlperf";
        };
    }

    // ---- memory ------------------------------------------------------------------------------------------------

    private double overhead(Replica replica) {
        return replica.totalMemory() * (1 - knowledge.constants().value("memory-share"));
    }

    private MemoryFit fit(ServedModel model, Replica replica) {
        return MemoryFit.of(model, replica, 1, input + output, overhead(replica));
    }

    private static Memory memory(MemoryFit fit, Layout layout) {
        MemoryNeed need = fit.need();
        return new Memory(
                need.weights() / Conversions.BYTES_PER_GIB,
                need.cache() / Conversions.BYTES_PER_GIB,
                fit.maxSequences(),
                layout.accelerators());
    }

    /** What is missing, and what would help: fewer bits, more of these chips, another chip. */
    private WhyNot whyNot(MemoryFit.DoesNotFit not, Layout layout) {
        List<Change> changes = new ArrayList<>();
        SMALLER_BITS.stream()
                .filter(bits -> bits <= not.bitsThatFit() && bits < format.bits())
                .findFirst()
                .ifPresent(bits -> changes.add(new Change("weight_bits", Value.of(bits))));
        double need = not.need().weights() + not.need().cache();
        double share = knowledge.constants().value("memory-share");
        changes.add(new Change(
                "n_gpu", Value.of(StrictMath.ceil(need / (share * chip.memoryGib() * Conversions.BYTES_PER_GIB)))));
        knowledge.base().accelerators().stream()
                .filter(other -> other.memoryGib() * Conversions.BYTES_PER_GIB * share * layout.accelerators() >= need)
                .filter(other -> !Double.isNaN(other.bandwidth()))
                .min(Comparator.comparingDouble(AcceleratorFact::memoryGib).thenComparing(AcceleratorFact::id))
                .ifPresent(other -> changes.add(new Change("accelerator", Value.of(other.id()))));
        return new WhyNot("memory_gib", not.missingBytes() / Conversions.BYTES_PER_GIB, changes);
    }

    // ---- money -------------------------------------------------------------------------------------------------

    private ServingAnswer.Costs costs(Estimate tokens) {
        TokenCosts costs = TokenCosts.of(MachineCosts.of(chip, date(), Stated.NOTHING, knowledge), accelerators, tokens);
        costs.assumed().forEach(assumed -> assumptions.putIfAbsent(assumed.path(), assumed));
        return costs.told();
    }

    /** The day of the question, the last of a month or year; that of the knowledge base when none is given. */
    private String date() {
        String said = question.date();
        return switch (said.length()) {
            case 4 -> said + "-12-31";
            case 7 -> said + "-28";
            case 10 -> said;
            default -> knowledge.base().date().toString();
        };
    }

    // ---- assumptions -------------------------------------------------------------------------------------------

    private double constant(String path, String notation) {
        ThresholdFact fact = knowledge.constants().fact(notation);
        assumptions.put(
                path,
                new Assumed(
                        path,
                        Value.of(fact.value()),
                        "default",
                        new Text(fact.labelEn(), fact.labelZh()),
                        fact.source()));
        return fact.value();
    }

    private double assumed(String path, double value) {
        assume(path, Value.of(value), "default", path);
        return value;
    }

    private void assume(String path, Value value, String origin, String text) {
        assumptions.put(path, new Assumed(path, value, origin, Text.same(text), ""));
    }
}
