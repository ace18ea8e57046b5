package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advisor;
import dev.postscale.machine.MachineInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The operations why, why-not, what-if, compare and replay, as programs see them. */
class AdviceQuestionsTest {
    private static final Batch BATCH = MachineInterface.batch(Advisor.load());
    private static final String SUPPORT =
            "\"scenario\": {\"budget_usd\": \"200k\", \"data\": {\"private_documents\": 20000, "
                    + "\"freshness_days\": 7}, \"workload\": {\"requests_per_day\": 20000}}, \"draws\": 50";

    private static JsonNode answer(String request) {
        assertThat(Schemas.faults("batch-1.json#/$defs/request", request)).isEmpty();
        String response = BATCH.answer(request);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", response))
                .as(response)
                .isEmpty();
        return Trees.json(response);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rag",
                "moe",
                "rlhf",
                "api-purchase",
                "scale-params-only",
                "human-handoff",
                "dense-pretrain-optimal"
            })
    void why_and_why_not_are_what_the_schema_says(String strategy) {
        for (String op : new String[] {"why", "why-not"}) {
            JsonNode result = answer("{\"op\": \"" + op + "\", \"strategy\": \"" + strategy + "\", " + SUPPORT + "}")
                    .get("result");
            assertThat(result.get("strategy").stringValue()).isEqualTo(strategy);
            assertThat(result.get("binding").get("text").get("zh").stringValue())
                    .isNotEmpty();
        }
    }

    @Test
    void what_if_has_both_answers_and_takes_nested_fields_and_paths() {
        String nested = answer("{\"op\": \"what-if\", \"change\": {\"workload\": {\"requests_per_day\": \"1M\"}}, "
                        + SUPPORT + "}")
                .get("result")
                .toString();
        String dotted = answer(
                        "{\"op\": \"what-if\", \"change\": {\"workload.requests_per_day\": 1e6}, " + SUPPORT + "}")
                .get("result")
                .toString();
        assertThat(nested).isEqualTo(dotted);
        JsonNode result = Trees.json(nested);
        assertThat(result.get("before").get("ranked").size()).isPositive();
        assertThat(result.get("diff").get("new").size()).isPositive();
        JsonNode unknown = answer("{\"op\": \"what-if\", \"change\": {\"budget_usd\": null}, " + SUPPORT + "}")
                .get("result");
        assertThat(unknown.get("after").get("asked").get("scenario").has("budget_usd"))
                .isFalse();
    }

    @Test
    void compare_takes_one_or_several_on_a_side() {
        JsonNode result = answer(
                        "{\"op\": \"compare\", \"a\": \"rag\", \"b\": [\"peft-lora\", \"sft\"], " + SUPPORT + "}")
                .get("result");
        assertThat(result.get("rows").size()).isEqualTo(11);
        assertThat(result.get("winner").stringValue()).isIn("a", "b", "tie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\": \"why\"} | bad-argument | strategy: the field must not be missing or empty. | Maybe the name",
                "{\"op\": \"why-not\", \"strategy\": \"mooe\"} | unknown-strategy | The strategy (mooe) is not in the knowledge base. | Maybe moe",
                "{\"op\": \"compare\", \"a\": [\"rag\"]} | bad-argument | b: the field must name at least one strategy. | Maybe",
                "{\"op\": \"compare\", \"a\": [\"rag\"], \"b\": [\"lora-x\"]} | unknown-strategy | The strategy (lora-x) is not in the knowledge base. | Maybe",
                "{\"op\": \"what-if\"} | bad-argument | change: the field must hold at least one change. | Maybe",
                "{\"op\": \"what-if\", \"change\": {\"budget_usd\": -3}} | bad-argument | budget_usd: the amount of money (-3) must not be negative. | Maybe",
                "{\"op\": \"replay\", \"advice\": {\"ranked\": []}} | bad-argument | The text holds no advice with the question it answers (asked). | Maybe save",
            })
    void what_cannot_be_answered_gets_one_line_and_a_hint(String request, String code, String message, String hint) {
        JsonNode error = Trees.json(BATCH.answer(request)).get("error");
        assertThat(error.get("code").stringValue()).isEqualTo(code);
        assertThat(error.get("message").stringValue()).isEqualTo(message);
        assertThat(error.get("hint").stringValue()).startsWith(hint);
    }

    @Test
    void an_advice_given_again_is_the_same_bytes() {
        String first = answer(
                        "{\"op\": \"advise\", \"include\": [\"contested\"], \"numbers_wanted\": [{\"name\": \"w\", "
                                + "\"quantity\": \"weights_gib\", \"args\": {\"params_total\": 7e9, \"bits_per_weight\": 8}}], "
                                + SUPPORT + "}")
                .get("result")
                .toString();
        JsonNode replay =
                answer("{\"op\": \"replay\", \"advice\": " + first + "}").get("result");
        assertThat(replay.get("same").booleanValue()).isTrue();
        assertThat(replay.get("fields").size()).isZero();
    }

    @Test
    void weights_that_twelve_digits_do_not_hold_are_given_again_as_they_were() {
        String first = answer(
                        "{\"op\": \"advise\", \"draws\": 20, \"scenario\": {\"tasks\": {\"code\": 0.7, \"knowledge\": 0.2, "
                                + "\"agentic\": 0.2}, \"budget_usd\": 123456.78901234567}}")
                .get("result")
                .toString();
        assertThat(answer("{\"op\": \"replay\", \"advice\": " + first + "}")
                        .get("result")
                        .get("same")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void an_advice_of_another_base_says_what_differs() {
        String first =
                answer("{\"op\": \"advise\", " + SUPPORT + "}").get("result").toString();
        String old = first.replaceAll("2026\\.11\\+[0-9a-f]{12}", "2026.10+000000000000")
                .replace("\"strategy\":\"rag\"", "\"strategy\":\"cag\"");
        JsonNode replay =
                answer("{\"op\": \"replay\", \"advice\": " + old + "}").get("result");
        assertThat(replay.get("same").booleanValue()).isFalse();
        assertThat(replay.get("knowledge_base").get("then").stringValue()).isEqualTo("2026.10+000000000000");
        assertThat(replay.get("fields").toString()).contains("\"ranked\"").contains("\"knowledge_base\"");
        assertThat(replay.get("diff").get("new").toString()).contains("\"rag\"");
        assertThat(replay.get("diff").get("gone").toString()).contains("\"cag\"");
    }
}
