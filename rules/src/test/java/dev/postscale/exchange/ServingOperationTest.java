package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.sizing.ServingOperation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServingOperationTest {
    private static final Bench BENCH =
            new Bench(Batch.of(Map.of("serving", ServingOperation.of(new Knowledge(KnowledgeBase.load())))));

    private static JsonNode answer(String rest) {
        return BENCH.line("{\"op\": \"serving\", " + rest + "}");
    }

    private static JsonNode result(String rest) {
        return answer(rest).get("result");
    }

    private static double number(JsonNode result, String path) {
        return result.at(path).doubleValue();
    }

    @Test
    void memory_of_llama_3_70b_is_that_of_its_configuration() {
        JsonNode result = result("\"model_id\": \"llama-3-70b\", \"accelerator\": \"nvidia-h100-sxm-80\", \"n_gpu\": 8,"
                + " \"precision\": \"bf16\", \"input_len\": 8192, \"output_len\": 256");

        assertThat(number(result, "/memory/kv_gib_per_sequence")).isCloseTo(2.58, within(0.005));
        assertThat(number(result, "/memory/weights_gib")).isCloseTo(131.4, within(0.1));
        assertThat(result.get("fits").booleanValue()).isTrue();
        assertThat(result.get("why_not").isNull()).isTrue();
    }

    @Test
    void what_does_not_fit_says_by_how_much_and_what_would() {
        JsonNode result = result("\"model_id\": \"llama-3-70b\", \"accelerator\": \"nvidia-rtx-4090\","
                + " \"precision\": \"bf16\", \"input_len\": 500, \"output_len\": 500");

        assertThat(result.get("fits").booleanValue()).isFalse();
        assertThat(result.get("tokens_per_s").isNull()).isTrue();
        assertThat(result.at("/why_not/limit").stringValue()).isEqualTo("memory_gib");
        assertThat(number(result, "/why_not/by")).isCloseTo(131.7 - 0.95 * 24, within(0.2));
        assertThat(result.at("/why_not/nearest/0/field").stringValue()).isEqualTo("n_gpu");
        assertThat(number(result, "/why_not/nearest/0/to")).isEqualTo(6);
        assertThat(result.at("/why_not/nearest/1/field").stringValue()).isEqualTo("accelerator");
    }

    @Test
    void an_8b_on_a_4090_stays_under_its_bandwidth() {
        JsonNode result = result("\"model_id\": \"llama-3-8b\", \"accelerator\": \"nvidia-rtx-4090\","
                + " \"precision\": \"fp16\", \"scenario_class\": \"single_stream\"");

        assertThat(number(result, "/tokens_per_s/value")).isBetween(0.6 * 62.8, 67.0);
        assertThat(number(result, "/tokens_per_s/low")).isLessThan(number(result, "/tokens_per_s/value"));
        assertThat(result.get("bound").stringValue()).isEqualTo("bandwidth");
        assertThat(number(result, "/tpot_ms/value") * number(result, "/tokens_per_s/value"))
                .isCloseTo(1000, withinPercentage(1e-6));
    }

    @Test
    void what_is_assumed_is_said() {
        JsonNode result = result("\"params_total\": \"7B\", \"accelerator\": \"H100\"");

        assertThat(result.get("assumptions").valueStream().map(assumed -> assumed.get("path")
                        .stringValue()))
                .contains("accelerator", "weight_bits", "n_gpu", "input_len", "output_len", "gpu_hour_usd");
        assertThat(number(result, "/usd_per_million_output_tokens/value")).isPositive();
    }

    @Test
    void a_model_too_large_for_one_server_fits_the_servers_that_are_proposed_and_no_fewer() {
        String asked =
                "\"model_id\": \"llama-3.1-405b\", \"accelerator\": \"nvidia-l4\", \"precision\": \"bf16\", \"n_gpu\": ";
        JsonNode few = result(asked + 16);
        double needed = few.at("/why_not/nearest")
                .valueStream()
                .filter(change -> change.get("field").stringValue().equals("n_gpu"))
                .mapToDouble(change -> change.get("to").doubleValue())
                .findFirst()
                .orElseThrow();

        assertThat(few.get("fits").booleanValue()).isFalse();
        assertThat(result(asked + (int) needed).get("fits").booleanValue()).isTrue();
        assertThat(result(asked + (int) (needed - 8)).get("fits").booleanValue())
                .isFalse();
    }

    @Test
    void techniques_change_the_terms_they_act_on() {
        String plain = "\"model_id\": \"llama-3-8b\", \"accelerator\": \"nvidia-h100-sxm-80\", \"input_len\": 4000,"
                + " \"output_len\": 300, \"scenario_class\": \"online\", \"batch_or_concurrency\": 2";
        JsonNode without = result(plain);
        JsonNode cached = result(plain + ", \"cached_input_share\": \"75%\"");
        JsonNode thinking = result(plain + ", \"reasoning_tokens\": 2000");
        JsonNode drafted = result(plain + ", \"draft_tokens\": 4, \"draft_acceptance\": 0.7");

        assertThat(number(cached, "/ttft_ms/value")).isLessThan(number(without, "/ttft_ms/value"));
        assertThat(number(without, "/ttft_p95_ms/value")).isGreaterThan(number(without, "/ttft_ms/value"));
        assertThat(number(thinking, "/memory/kv_gib_per_sequence"))
                .isGreaterThan(1.4 * number(without, "/memory/kv_gib_per_sequence"));
        assertThat(number(thinking, "/batch")).isGreaterThan(number(without, "/batch"));
        assertThat(number(drafted, "/tpot_ms/value")).isLessThan(number(without, "/tpot_ms/value"));
    }

    @Test
    void errors_have_a_code_and_a_remedy() {
        assertThat(error("\"model_id\": \"no such thing\", \"accelerator\": \"nvidia-h100-sxm-80\""))
                .startsWith("unknown-model: Maybe ");
        assertThat(error("\"model_id\": \"llama-3-8b\", \"accelerator\": \"Abacus 9\""))
                .startsWith("unknown-accelerator: Maybe ");
        assertThat(error("\"model_id\": \"llama-3-8b\", \"accelerator\": \"nvidia-l40s\", \"input_len\": -1"))
                .startsWith("bad-argument: Maybe ");
        assertThat(error("\"accelerator\": \"nvidia-l40s\"")).startsWith("bad-argument: Maybe give params_total");
    }

    private static String error(String rest) {
        JsonNode error = answer(rest).get("error");
        return error.get("code").stringValue() + ": " + error.get("hint").stringValue();
    }
}
