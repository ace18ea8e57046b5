package dev.postscale.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.advice.Advisor;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.TrainingCalibration;
import dev.postscale.exchange.Batch;
import dev.postscale.machine.MachineInterface;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.sampling.Draws;
import dev.postscale.training.NumberFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrainingOperationTest {
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final Batch BATCH = Batch.of(Map.of("training", TrainingOperation.of(new Knowledge(BASE))));

    private static JsonNode line(String rest) {
        return JsonMapper.shared().readTree(BATCH.answer("{\"op\": \"training\", " + rest + "}"));
    }

    private static JsonNode result(String rest) {
        JsonNode line = line(rest);
        assertThat(line.get("ok").booleanValue()).as(line.toString()).isTrue();
        return line.get("result");
    }

    /** arXiv 2005.14165, table D.1. */
    @Test
    void gpt_3_takes_its_published_compute() {
        JsonNode result = result("\"model_id\": \"gpt-3-175b\", \"params_total\": 1.746e11, \"tokens\": 3e11,"
                + " \"accelerator\": \"nvidia-v100-sxm-32\", \"n\": 10000, \"precision\": \"fp16\"");
        assertThat(result.at("/flops/value").doubleValue()).isCloseTo(3.14e23, within(0.01e23));
        assertThat(result.at("/flops/exact").booleanValue()).isTrue();
    }

    /** The model card of Llama 3.1: 30.84M hours of H100 for 15.6T tokens. */
    @Test
    void llama_405b_takes_its_published_hours() {
        JsonNode hours = result("\"model_id\": \"llama-3.1-405b\", \"tokens\": \"15.6T\","
                        + " \"accelerator\": \"nvidia-h100-sxm-80\", \"n\": 16384, \"seq_len\": 8192")
                .get("gpu_hours");
        assertThat(30.84e6)
                .isBetween(hours.get("low").doubleValue(), hours.get("high").doubleValue());
    }

    @Test
    void without_tokens_only_rates_come_back() {
        JsonNode result = result("\"params_total\": \"7B\", \"accelerator\": \"nvidia-h100-sxm-80\", \"n\": 8");
        assertThat(result.at("/tokens_per_s_per_gpu/value").doubleValue()).isBetween(5e3, 15e3);
        for (String unknown : List.of("flops", "gpu_hours", "days", "usd", "energy_mwh", "co2_tonnes")) {
            assertThat(result.get(unknown).isNull()).as(unknown).isTrue();
        }
        assertThat(result.get("assumptions").toString()).contains("seq_len").contains("layers");
    }

    @Test
    void what_does_not_fit_says_why_and_what_would() {
        JsonNode result = result("\"params_total\": \"70B\", \"accelerator\": \"nvidia-h100-sxm-80\", \"n\": 1");
        assertThat(result.get("fits").booleanValue()).isFalse();
        assertThat(result.at("/why_not/0/en").stringValue()).contains("GiB");
        assertThat(result.get("options").valueStream().map(option -> option.get("method")
                        .stringValue()))
                .contains("full", "qlora");
        assertThat(result("\"params_total\": \"65B\", \"accelerator\": \"nvidia-rtx-a6000\", \"n\": 1,"
                                + " \"method\": \"qlora\", \"seq_len\": 512")
                        .get("fits")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void a_given_utilization_wins() {
        JsonNode result = result("\"params_total\": 1e9, \"tokens\": 1e12, \"accelerator\": \"nvidia-h100-sxm-80\","
                + " \"n\": 8, \"mfu\": 0.4");
        assertThat(result.at("/mfu/value").doubleValue()).isEqualTo(0.4);
        assertThat(result.at("/gpu_hours/exact").booleanValue()).isTrue();
    }

    @Test
    void errors_say_what_to_give() {
        assertThat(line("\"accelerator\": \"nvidia-h100-sxm-80\"")
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("bad-argument");
        assertThat(line("\"params_total\": 1e9, \"accelerator\": \"Abacus 9\"")
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("unknown-accelerator");
        assertThat(line("\"model_id\": \"no such thing\", \"accelerator\": \"nvidia-h100-sxm-80\"")
                        .at("/error/code")
                        .stringValue())
                .isEqualTo("unknown-model");
    }

    @Test
    void every_model_on_every_accelerator_stays_below_the_peak_and_adds_up() {
        List<ModelFact> models =
                BASE.models().stream().filter(model -> model.paramsTotal() > 0).toList();
        List<AcceleratorFact> chips = BASE.accelerators().stream()
                .filter(chip -> TrainingCalibration.chip(chip).isPresent())
                .toList();
        Draws draws = Draws.of(17, "runs");
        for (int i = 0; i < 300; i++) {
            ModelFact model = models.get((int) (draws.uniform(i) * models.size()));
            AcceleratorFact chip = chips.get((int) (draws.dimension(1).uniform(i) * chips.size()));
            int count = 1 << (int) (11 * draws.dimension(2).uniform(i));
            String request = "\"model_id\": \"" + model.id() + "\", \"accelerator\": \"" + chip.id() + "\", \"n\": "
                    + count + ", \"tokens\": 1e12, \"precision\": \""
                    + NumberFormat.values()[i % 5].notation() + "\"";
            JsonNode result = result(request);

            assertThat(result.at("/peak_share/high").doubleValue())
                    .as(request)
                    .isPositive()
                    .isLessThanOrEqualTo(1 + 1e-9);
            double parts = result.get("memory")
                    .valueStream()
                    .mapToDouble(JsonNode::doubleValue)
                    .sum();
            assertThat(result.at("/memory_gib_per_gpu/value").doubleValue())
                    .as(request)
                    .isCloseTo(parts, within(1e-6 * parts));
            assertThat(result.at("/days/value").doubleValue() * 24 * count)
                    .isCloseTo(
                            result.at("/gpu_hours/value").doubleValue(),
                            within(1e-6 * result.at("/gpu_hours/value").doubleValue()));
        }
    }

    @Test
    void the_operation_is_in_the_batch() {
        assertThat(MachineInterface.operations(Advisor.on(BASE))).containsKey("training");
    }
}
