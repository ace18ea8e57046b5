package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advisor;
import dev.postscale.machine.MachineInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The operation ask against its schema, field by field. */
class AskOperationTest {
    private static final Batch BATCH = MachineInterface.batch(Advisor.load());

    private static JsonNode ask(String question, String more) {
        String request = "{\"op\":\"ask\",\"question\":\"" + question + "\"" + more + "}";
        assertThat(Schemas.faults("batch-1.json#/$defs/request", request)).isEmpty();
        String response = BATCH.answer(request);
        assertThat(Schemas.faults("batch-1.json#/$defs/response", response)).isEmpty();
        return Trees.json(response).get("result");
    }

    private static JsonNode slot(JsonNode result, String name) {
        for (JsonNode slot : result.get("reading")) {
            if (slot.get("slot").asString().equals(name)) {
                return slot;
            }
        }
        throw new AssertionError(name + " is not in " + result.get("reading"));
    }

    @Test
    void the_value_of_a_slot_is_the_number_and_the_text_what_was_said() {
        JsonNode budget = slot(ask("预算1000万美元，怎么办？", ""), "budget_usd");
        assertThat(budget.get("value").asDouble()).isEqualTo(1e7);
        assertThat(budget.get("text").asString()).isEqualTo("1000万美元");
        assertThat(budget.get("origin").asString()).isEqualTo("said");
    }

    @Test
    void numbers_that_nobody_said_are_assumptions_of_the_reading() {
        JsonNode requests = slot(ask("How expensive is inference for an 8B model?", ""), "requests_per_day");
        assertThat(requests.get("value").asDouble()).isEqualTo(1e4);
        assertThat(requests.get("origin").asString()).isEqualTo("assumed");
    }

    @Test
    void the_scenario_of_an_answer_is_remembered_when_it_comes_with_the_next_question() {
        JsonNode first = ask("Budget $2M and 500 documents, what should I do?", "");
        assertThat(first.get("scenario").get("budget_usd").asDouble()).isEqualTo(2e6);
        JsonNode next = ask("Why not RAG?", ",\"scenario\":" + first.get("scenario"));
        assertThat(slot(next, "budget_usd").get("origin").asString()).isEqualTo("remembered");
    }

    @Test
    void the_language_is_that_of_the_question_unless_another_is_wanted() {
        assertThat(ask("什么是 MoE？", "").get("lang").asString()).isEqualTo("zh");
        assertThat(ask("什么是 MoE？", ",\"lang\":\"en\"").get("lang").asString()).isEqualTo("en");
    }

    @Test
    void an_amount_without_a_currency_is_followed_by_the_question_which() {
        assertThat(ask("Budget 2M, what should I do?", "").get("next").get(0).asString())
                .contains("USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budget $2M, what should I do?",
                "Does Llama 3.1 70B fit on 4 H100?",
                "RAG or fine-tuning?",
                "Why MoE?",
                "Why not RAG?",
                "What if the budget is $2M?",
                "What is contested?",
                "What is MoE?",
                "What are the risks of distillation?",
                "What is the best open model?",
                "FP8 or INT4 for an H100?",
                "Rent or buy H100s?",
                "Price of an H100",
                "What can I ask?",
            })
    void every_kind_of_answer_meets_the_schema_and_says_something(String question) {
        assertThat(ask(question, "").get("text").asString()).isNotBlank();
    }
}
