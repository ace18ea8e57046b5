package dev.postscale.sizing;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.quantity.Conversions;
import dev.postscale.serving.Engine;
import dev.postscale.serving.Load;
import dev.postscale.serving.MemoryFit;
import dev.postscale.serving.Replica;
import dev.postscale.serving.Roofline;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.Speed;
import dev.postscale.serving.Station;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is served, on what and under which load: a question with its names resolved and its gaps filled. */
final class Setup {

    private static final double NARROW_CACHE_BITS = 8;
    private static final Pattern LONGEST_TPOT = Pattern.compile("TPOT\\s*<=?\\s*(\\d+)\\s*ms");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests");
    private static final Pattern NARROW_CACHE = Pattern.compile("(?i)fp8 kv");

    private final ServingQuestion question;
    private final Knowledge knowledge;
    private final Assumptions assumptions;
    private final AcceleratorFact chip;
    private final ServableModel base;
    private final WeightFormat format;
    private final double accelerators;
    private final double input;
    private final double output;
    private final ServedModel model;
    private final List<Layout> layouts;
    private final Load load;

    Setup(ServingQuestion question, Knowledge knowledge) {
        this.question = question;
        this.knowledge = knowledge;
        assumptions = new Assumptions(knowledge.constants());
        Hints hints = new Hints(Double.NaN, LocalDate.parse(date()));
        chip = chip(hints);
        base = ServableModel.of(question, hints, knowledge);
        if (Double.isNaN(base.total())) {
            throw new IllegalArgumentException("The number of parameters of the model ("
                    + question.weights().model() + ") is not known.\nMaybe give params_total and params_active.");
        }
        format = format();
        accelerators = Double.isNaN(question.fleet().count())
                ? assumptions.usual("n_gpu", 1)
                : question.fleet().count();
        input = tokens("input_len", question.traffic().inputTokens(), "input");
        output = StrictMath.max(1, tokens("output_len", question.traffic().outputTokens(), "output"))
                + question.techniques().reasoningTokens();
        model = base.in(format.bits(), cacheBits());
        layouts = layoutsToTry();
        load = load();
    }

    /** The fastest way to serve it. */
    record Chosen(Layout layout, Speed speed, double tokensPerSecond) {}

    /** The fastest of the layouts that hold the model; empty where none does. */
    Optional<Chosen> fastest(ServingCalibration calibration) {
        Chosen best = null;
        for (Layout layout : layouts) {
            if (fit(layout) instanceof MemoryFit.Fits) {
                double copies = StrictMath.max(1, StrictMath.floor(accelerators / layout.accelerators()));
                Speed speed = shared(load, copies).on(station(layout, calibration));
                double total = speed.tokensPerSecond() * copies;
                if (best == null || total > best.tokensPerSecond()) {
                    best = new Chosen(layout, speed, total);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The chip's roofline and where passes of the fastest layout lie under it; empty where none holds the model. */
    Optional<RooflinePlot> plot(ServingCalibration calibration) {
        return fastest(calibration).map(chosen -> {
            Station station = station(chosen.layout(), calibration);
            Replica replica = replica(chosen.layout());
            double width = chosen.layout().accelerators();
            double context = input + output / 2;
            return new RooflinePlot(
                    replica.peak(),
                    replica.bandwidth(),
                    List.of(
                            RooflinePlot.Place.of(
                                    "decode-one", station.roofline().decode(1, context), width),
                            RooflinePlot.Place.of(
                                    "decode-full", station.roofline().decode(station.largestBatch(), context), width),
                            RooflinePlot.Place.of("prefill", station.roofline().prefill(1, input), width)));
        });
    }

    MemoryFit fit(Layout layout) {
        Replica replica = replica(layout);
        double kept = replica.totalMemory() * (1 - knowledge.constants().value("memory-share"));
        return MemoryFit.of(model, replica, 1, input + output, kept);
    }

    /** Whether there is more than one way to share the accelerators. */
    boolean hasChoice() {
        return layouts.size() > 1;
    }

    Layout largest() {
        return layouts.get(layouts.size() - 1);
    }

    AcceleratorFact chip() {
        return chip;
    }

    WeightFormat weights() {
        return format;
    }

    double accelerators() {
        return accelerators;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    /** The day of the question, the last of a month or year; that of the knowledge base when none is given. */
    String date() {
        String said = question.date();
        return switch (said.length()) {
            case 4 -> said + "-12-31";
            case 7 -> said + "-28";
            case 10 -> said;
            default -> knowledge.base().date().toString();
        };
    }

    // ---- what is served, and on what ---------------------------------------------------------------------------

    private AcceleratorFact chip(Hints hints) {
        Optional<AcceleratorFact> exact =
                knowledge.base().accelerator(question.fleet().accelerator());
        AcceleratorFact named = exact.or(() -> knowledge
                        .names()
                        .machine("accelerator", question.fleet().accelerator(), hints)
                        .chip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The accelerator (" + question.fleet().accelerator()
                                + ") must be one kind of chip.\nMaybe give an id such as nvidia-h100-sxm-80."));
        if (exact.isEmpty()) {
            assumptions.add("accelerator", Value.of(named.id()), "inferred", Text.same(named.label()), named.source());
        }
        return named;
    }

    private WeightFormat format() {
        WeightFormat named = WeightFormat.named(question.weights().precision());
        if (!Double.isNaN(question.weights().bits())) {
            return new WeightFormat(named.name(), question.weights().bits());
        }
        if (Double.isNaN(named.bits())) {
            return new WeightFormat(named.name(), assumptions.constant("weight_bits", "release-bits"));
        }
        assumptions.inferred("weight_bits", Value.of(named.bits()));
        return named;
    }

    private double cacheBits() {
        boolean narrow =
                format.narrowCache() || NARROW_CACHE.matcher(question.notes()).find();
        double bits = narrow ? NARROW_CACHE_BITS : knowledge.constants().value("plain-cache-bits");
        assumptions.inferred("kv_bits", Value.of(bits));
        return bits;
    }

    /** Tokens of a request: said, else those of the benchmark that a class stands for, else usual ones. */
    private double tokens(String path, double said, String end) {
        if (!Double.isNaN(said)) {
            return said;
        }
        String ofBenchmark = "mlperf-" + end + "-" + base.id();
        boolean known = question.traffic().scenarioClass().equals("mlperf")
                && knowledge.base().thresholds().stream()
                        .anyMatch(fact -> fact.id().equals(ofBenchmark));
        return assumptions.constant(path, known ? ofBenchmark : "serving-" + end + "-tokens");
    }

    /** Ways to share the accelerators: the one said; else all of them together, or as an operator would choose. */
    private List<Layout> layoutsToTry() {
        List<Layout> named = Layout.named(question.fleet().parallelism());
        if (!named.isEmpty()) {
            return named;
        }
        boolean chosen = List.of("throughput", "online", "mlperf")
                        .contains(question.traffic().scenarioClass())
                && !question.traffic().kind().equals("static_batch");
        if (!chosen || accelerators <= 1) {
            return List.of(Layout.tensor(accelerators));
        }
        List<Layout> within = Layout.possible(accelerators);
        List<Layout> across = Layout.staged(accelerators);
        boolean held = within.stream().anyMatch(layout -> fit(layout) instanceof MemoryFit.Fits);
        return held || across.isEmpty() ? within : across;
    }

    private Replica replica(Layout layout) {
        double peak = or(format.peak(chip), WeightFormat.widest(chip), "assumed-peak");
        double wide = or(WeightFormat.widest(chip), peak, "assumed-peak");
        return new Replica(
                layout.tensor(),
                layout.stages(),
                layout.split(),
                peak,
                wide,
                Double.isNaN(chip.bandwidth())
                        ? assumptions.constant("bandwidth", "assumed-bandwidth")
                        : chip.bandwidth(),
                chip.memoryGib() * Conversions.BYTES_PER_GIB,
                chip.oneWayInterconnect());
    }

    private double or(double value, double otherwise, String constant) {
        if (!Double.isNaN(value)) {
            return value;
        }
        return Double.isNaN(otherwise) ? assumptions.constant("peak_flops", constant) : otherwise;
    }

    private Station station(Layout layout, ServingCalibration calibration) {
        Replica replica = replica(layout);
        Engine engine = calibration.engine();
        double room = replica.totalMemory() * calibration.memoryShare() - model.weightBytes();
        double each = model.cacheBytes(input + output / 2);
        double most = each > 0 ? StrictMath.min(engine.sequences(), room / each) : engine.sequences();
        boolean fourBit = format.arithmetic(chip) == WeightFormat.Arithmetic.FOUR_BIT;
        return new Station(
                Roofline.of(model, replica, calibration.efficiency(chip.vendor(), fourBit)),
                engine,
                input,
                input * (1 - question.techniques().cachedShare()),
                output,
                StrictMath.max(1, most),
                question.techniques().speculation());
    }

    // ---- the load ----------------------------------------------------------------------------------------------

    private Load load() {
        return switch (kind()) {
            case "single_stream" ->
                new Load.Streams(
                        Double.isNaN(question.traffic().load())
                                ? 1
                                : question.traffic().load());
            case "static_batch", "concurrency" -> new Load.Together(size());
            case "qps", "production" -> new Load.Arriving(size(), found(REQUESTS, Double.POSITIVE_INFINITY));
            case "max_throughput" -> Load.Saturating.UNLIMITED;
            default ->
                new Load.Saturating(
                        found(LONGEST_TPOT, Double.POSITIVE_INFINITY) / Conversions.MS_PER_SECOND,
                        question.traffic().scenarioClass().equals("mlperf"));
        };
    }

    private String kind() {
        if (!question.traffic().kind().isEmpty()) {
            return question.traffic().kind();
        }
        return switch (question.traffic().scenarioClass()) {
            case "single_stream", "static_batch" -> question.traffic().scenarioClass();
            case "online" -> "qps";
            case "mlperf" -> "mlperf_offline";
            default -> Double.isNaN(question.traffic().load()) ? "max_throughput" : "static_batch";
        };
    }

    private double size() {
        return Double.isNaN(question.traffic().load())
                ? assumptions.usual("batch_or_concurrency", 1)
                : question.traffic().load();
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

    /** The kind of measurement that tells how far predictions of this load are off. */
    String measuredAs() {
        return switch (kind()) {
            case "single_stream" -> "single-stream";
            case "static_batch" -> "static-batch";
            case "max_throughput" -> "throughput";
            case "qps", "concurrency", "production" -> "online";
            default -> "mlperf";
        };
    }
}
