package dev.postscale.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.ServingMeasurement;
import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SizerTest {
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final Sizer SIZER = Sizer.of(new Knowledge(BASE));
    private static final double GIB = 0x1p30;
    private static final double ROUNDING = 1 + 1e-9;

    private static ServingQuestion question(
            String model, String accelerator, double count, String scenarioClass, double load) {
        return ServingQuestion.of(
                ServingQuestion.Weights.of(model, "bf16"),
                ServingQuestion.Fleet.of(accelerator, count),
                new ServingQuestion.Traffic(scenarioClass, "", load, 1000, 200));
    }

    @Test
    void nothing_is_faster_than_its_datasheet_and_memory_adds_up() {
        int fitting = 0;
        for (ModelFact model : BASE.models()) {
            if (Double.isNaN(model.paramsTotal())) {
                continue;
            }
            for (AcceleratorFact chip : BASE.accelerators()) {
                if (Double.isNaN(chip.bandwidth()) || Double.isNaN(chip.memoryGib())) {
                    continue;
                }
                for (double count : new double[] {1, 8}) {
                    String what = model.id() + " on " + count + " " + chip.id();
                    ServingAnswer stream = SIZER.answer(question(model.id(), chip.id(), count, "single_stream", 1));
                    ServingAnswer.Memory memory = stream.memory();
                    if (!stream.fits()) {
                        assertThat(stream.whyNot().by()).as(what).isPositive();
                        assertThat(stream.whyNot().nearest()).as(what).isNotEmpty();
                        continue;
                    }
                    fitting++;
                    double active = Double.isNaN(model.paramsActive()) ? model.paramsTotal() : model.paramsActive();
                    double lookup = BASE.shape(model.id())
                            .map(shape -> Double.isNaN(shape.lookupParams()) ? 0 : shape.lookupParams())
                            .orElse(0.0);
                    double read = 2 * (Math.min(active, model.paramsTotal()) - lookup);
                    double seconds = stream.tpotMs().value() / 1000;
                    assertThat(seconds * ROUNDING).as(what).isGreaterThan(read / (count * chip.bandwidth()));
                    assertThat(memory.weightsGib() + memory.kvGibPerSequence())
                            .as(what)
                            .isLessThanOrEqualTo(count * chip.memoryGib() * ROUNDING);
                    if (Double.isFinite(memory.maxSequences())) {
                        assertThat(memory.weightsGib() + memory.maxSequences() * memory.kvGibPerSequence())
                                .as(what)
                                .isLessThanOrEqualTo(count * chip.memoryGib() * ROUNDING);
                    }
                    ServingAnswer most = SIZER.answer(question(model.id(), chip.id(), count, "throughput", Double.NaN));
                    double peak = WeightFormat.widest(chip);
                    if (!Double.isNaN(peak)) {
                        assertThat(most.tokensPerS().value() * 2 * (active - lookup) * (1 + 1000.0 / 200))
                                .as(what)
                                .isLessThan(count * peak * ROUNDING);
                    }
                    assertThat(most.tokensPerS().low())
                            .as(what)
                            .isLessThan(most.tokensPerS().high());
                }
            }
        }
        assertThat(fitting).isGreaterThan(10_000);
    }

    @Test
    void two_routes_agree() {
        ServingAnswer stream = SIZER.answer(question("llama-3-8b", "nvidia-h100-sxm-80", 1, "single_stream", 1));
        ServingAnswer batch = SIZER.answer(question("llama-3-8b", "nvidia-h100-sxm-80", 1, "static_batch", 1));

        assertThat(batch.tpotMs()).isEqualTo(stream.tpotMs());
        assertThat(batch.ttftMs()).isEqualTo(stream.ttftMs());
        assertThat(stream.memory().weightsGib()).isEqualTo(8.03e9 * 2 / GIB);
    }

    @Test
    void predictions_stand_as_near_to_measurements_as_the_calibration_says() {
        Map<String, List<Double>> errors = new TreeMap<>();
        Map<String, List<Boolean>> inside = new TreeMap<>();
        for (ServingMeasurement row : BASE.servingMeasurements()) {
            if (Double.isNaN(row.tokensPerSecond())) {
                continue;
            }
            Estimate predicted = SIZER.answer(ServingQuestion.of(row)).tokensPerS();
            assertThat(predicted.isKnown()).as(row.id()).isTrue();
            String group = row.scenarioClass().equals("throughput") ? row.loadKind() : row.scenarioClass();
            errors.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(Math.abs(Math.log(predicted.value() / row.tokensPerSecond()) / Math.log(2)));
            inside.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(predicted.low() <= row.tokensPerSecond() && row.tokensPerSecond() <= predicted.high());
        }
        Map<String, Double> bars = Map.of(
                "single_stream", 0.25, "static_batch", 0.40, "max_throughput", 0.45, "mlperf", 0.6, "online", 0.6);
        bars.forEach((group, bar) -> {
            List<Double> of = errors.getOrDefault(group, List.of());
            assertThat(quantile(of, 0.5)).as(group + ", median of " + of.size()).isLessThan(bar);
            double covered = inside.getOrDefault(group, List.of()).stream()
                    .mapToDouble(hit -> hit ? 1 : 0)
                    .average()
                    .orElseThrow();
            assertThat(covered).as(group + ", share within the interval").isBetween(0.7, 0.9);
        });
        assertThat(quantile(errors.getOrDefault("max_throughput", List.of()), 0.9))
                .isLessThan(1.3);
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
