package dev.postscale.accuracy;

import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.ServingCalibration;
import dev.postscale.calibration.Accuracy.Told;
import dev.postscale.calibration.Calibration;
import dev.postscale.calibration.Free;
import dev.postscale.calibration.Measured;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ServingMeasurement;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
import dev.postscale.sizing.Sizer.Prediction;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roofline of serving against published measurements of inference. */
final class ServingTrial {
    private static final String LATENCY = "latency";
    private static final String KIND = "serving-ratio-";
    private static final List<String> KINDS =
            List.of("single-stream", "static-batch", "throughput", "online", "mlperf", LATENCY);

    private ServingTrial() {}

    /** A number of a measurement, predicted by what engines reach; NaN where the model does not fit. */
    @FunctionalInterface
    interface Setting {
        double predicted(ServingCalibration reached);
    }

    static Trial<Setting> of(Knowledge knowledge) {
        Constants constants = knowledge.constants();
        ServingCalibration shipped = new ServingCalibration(constants);
        List<Free> free = Stream.of(
                        share("serving-bandwidth", 0.8),
                        share("serving-compute", 0.6),
                        share("serving-compute-4bit", 0.5),
                        share("serving-interconnect", 0.5),
                        share("serving-other-vendors", 0.7),
                        share("serving-scheduling", 0.8),
                        new Free("serving-memory", 0.9, 0.7, 1),
                        new Free("serving-layer-seconds", 3e-5, 0, 1e-3),
                        new Free("serving-prompt-layer-seconds", 3e-4, 0, 1e-2),
                        new Free("serving-sequence-seconds", 3e-5, 0, 1e-3))
                .toList();
        List<String> notations = free.stream().map(Free::name).toList();
        return new Trial<>(
                "serving",
                Calibration.ofVaried(
                        (values, setting) -> setting.predicted(shipped.with(named(notations, values))),
                        free,
                        rows(knowledge)),
                notations,
                notations.stream().mapToDouble(constants::value).toArray(),
                KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> told(constants.fact(KIND + kind)))));
    }

    private static Free share(String name, double start) {
        return new Free(name, start, 0.02, 1);
    }

    private static Told told(ThresholdFact ratio) {
        return new Told(ratio.low(), ratio.high());
    }

    private static Map<String, Double> named(List<String> notations, double[] values) {
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(notations.get(i), values[i]);
        }
        return named;
    }

    /** Every measured number: speed, time to first token, time per token. */
    static List<Measured<Setting>> rows(Knowledge knowledge) {
        Sizer sizer = Sizer.of(knowledge);
        return knowledge.base().servingMeasurements().stream()
                .flatMap(row -> rows(row, sizer, knowledge))
                .toList();
    }

    private static Stream<Measured<Setting>> rows(ServingMeasurement row, Sizer sizer, Knowledge knowledge) {
        AcceleratorFact chip = knowledge.base().accelerator(row.accelerator()).orElseThrow();
        String generation = Generation.of(chip, Double.isNaN(chip.bf16Flops()) ? chip.fp16Flops() : chip.bf16Flops());
        String group = String.join(" | ", row.source(), row.engine(), row.date(), family(row, knowledge), generation);
        var predicted = sizer.prediction(ServingQuestion.of(row));
        return Stream.of(
                        new Reported(row.tokensPerSecond(), kind(row), Prediction::tokensPerSecond),
                        new Reported(row.ttftMs(), LATENCY, Prediction::ttftMs),
                        new Reported(row.tpotMs(), LATENCY, Prediction::tpotMs))
                .filter(number -> number.value() > 0)
                .map(number -> new Measured<>(
                        reached -> predicted
                                .apply(reached)
                                .map(number.part()::applyAsDouble)
                                .orElse(Double.NaN),
                        number.value(),
                        number.kind(),
                        group,
                        generation));
    }

    private record Reported(double value, String kind, ToDoubleFunction<Prediction> part) {}

    private static String family(ServingMeasurement row, Knowledge knowledge) {
        return knowledge
                .base()
                .model(row.model())
                .map(ModelFact::family)
                .orElse(row.model())
                .toLowerCase(Locale.ROOT);
    }

    private static String kind(ServingMeasurement row) {
        return switch (row.scenarioClass()) {
            case "throughput" -> row.loadKind().equals("static_batch") ? "static-batch" : "throughput";
            case "single_stream" -> "single-stream";
            default -> row.scenarioClass();
        };
    }
}
