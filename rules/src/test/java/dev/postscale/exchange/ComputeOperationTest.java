package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.assessment.Knowledge;
import dev.postscale.compute.Computation;
import dev.postscale.compute.ComputeOperation;
import dev.postscale.ontology.KnowledgeBase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComputeOperationTest {
    private static final Bench BENCH =
            new Bench(Batch.of(Map.of("compute", ComputeOperation.of(new Knowledge(KnowledgeBase.load())))));

    private static JsonNode answer(String rest) {
        return BENCH.line("{\"op\": \"compute\", " + rest + "}");
    }

    @Test
    void quantities_may_be_texts() {
        JsonNode answer = answer(
                "\"quantity\": \"weights_gib\", \"args\": {\"params_total\": \"70.6B\", \"bits_per_weight\": \"16-bit\"}");
        assertThat(answer.at("/result/value").doubleValue()).isCloseTo(131.5, withinPercentage(0.1));
        assertThat(answer.at("/result/unit").stringValue()).isEqualTo("GiB");
        assertThat(answer.at("/result/inputs/params_total").doubleValue()).isEqualTo(7.06e10);
        assertThat(answer("\"quantity\": \"weights_gib\", \"args\": {\"params\": \"8B\", \"precision\": \"int4\"}")
                        .at("/result/value")
                        .doubleValue())
                .isCloseTo(3.725, withinPercentage(0.1));
    }

    @Test
    void what_the_inputs_do_not_determine_is_null_with_what_is_missing() {
        JsonNode result = answer("\"quantity\": \"tokens_per_day\", \"args\": {\"requests_per_day\": 10}")
                .get("result");
        assertThat(result.get("value").isNull()).isTrue();
        assertThat(result.get("assumptions").valueStream().map(a -> a.get("path")
                        .stringValue()))
                .containsExactly("workload.input_tokens", "workload.output_tokens");
        assertThat(result.at("/assumptions/0/origin").stringValue()).isEqualTo("missing");
    }

    @Test
    void every_answer_is_what_the_schema_says() {
        for (String quantity : Computation.quantities()) {
            assertThat(answer("\"quantity\": \"" + quantity + "\"").get("ok").booleanValue())
                    .as(quantity)
                    .isTrue();
        }
    }

    @Test
    void errors_have_a_code_and_a_remedy() {
        assertThat(error("\"quantity\": \"weight_gib\"")).isEqualTo("bad-argument: Maybe weights_gib was meant.");
        assertThat(error("\"quantity\": \"weights_gib\", \"args\": {\"model\": \"no such thing\"}"))
                .startsWith("unknown-model: Maybe ");
        assertThat(error("\"quantity\": \"gpu_cost_usd_per_month\", \"args\": {\"accelerator\": \"Abacus 9\"}"))
                .startsWith("unknown-accelerator: Maybe ");
        assertThat(error("\"quantity\": \"train_flops\", \"args\": {\"params_active\": -1, \"tokens\": 1}"))
                .startsWith("bad-argument: Maybe ");
    }

    @Test
    void arguments_that_do_not_matter_are_warnings() {
        assertThat(answer("\"quantity\": \"requests_per_second\", \"args\": {\"requests_per_day\": 1, \"zz\": 2}")
                        .get("warnings"))
                .hasToString("[\"args.zz: the argument does not matter here and was ignored.\"]");
    }

    private static String error(String rest) {
        JsonNode error = answer(rest).get("error");
        return error.get("code").stringValue() + ": " + error.get("hint").stringValue();
    }
}
