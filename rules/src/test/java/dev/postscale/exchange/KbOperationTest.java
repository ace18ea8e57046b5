package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advisor;
import dev.postscale.machine.MachineInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KbOperationTest {
    private static final Bench BENCH = new Bench(MachineInterface.batch(Advisor.load()));

    private static JsonNode line(String request) {
        return BENCH.line(request);
    }

    private static JsonNode result(String request) {
        return BENCH.result(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\": \"kb\"}",
                "{\"op\": \"kb\", \"what\": \"stats\", \"id\": 7}",
                "{\"op\": \"kb\", \"what\": \"describe\", \"id\": \"moe\"}",
                "{\"op\": \"kb\", \"what\": \"describe\", \"id\": \"稀疏专家\"}",
                "{\"op\": \"kb\", \"what\": \"provenance\", \"id\": \"671B\"}",
                "{\"op\": \"kb\", \"what\": \"contested\"}",
                "{\"op\": \"kb\", \"what\": \"stale\", \"days\": 365}",
                "{\"op\": \"kb\", \"what\": \"validate\"}"
            })
    void every_question_is_answered_as_the_schema_says(String request) {
        assertThat(line(request).get("warnings")).isEmpty();
    }

    @Test
    void a_number_leads_through_its_claim_to_the_source() {
        JsonNode claims = result("{\"op\": \"kb\", \"what\": \"provenance\", \"id\": \"deepseek-v3 params_total\"}")
                .get("claims");

        assertThat(claims).isNotEmpty();
        assertThat(claims.at("/0/id").stringValue()).isEqualTo("clm:deepseek-v3-params-total");
        assertThat(claims.at("/0/value").doubleValue()).isEqualTo(671e9);
        assertThat(claims.at("/0/low").isNull()).isTrue();
        assertThat(claims.at("/0/sources/0/title").stringValue()).isNotEmpty();
    }

    @Test
    void a_thing_is_described_in_both_languages() {
        JsonNode thing = result("{\"op\": \"kb\", \"what\": \"describe\", \"id\": \"moe\"}");

        assertThat(thing.at("/thing/zh").stringValue()).isEqualTo("混合专家模型");
        assertThat(thing.get("mentions")).isNotEmpty();
    }

    @Test
    void the_shipped_base_is_sound() {
        assertThat(result("{\"op\": \"kb\", \"what\": \"validate\"}")
                        .get("sound")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void an_unknown_name_is_a_bad_argument_with_a_hint() {
        JsonNode error = line("{\"op\": \"kb\", \"what\": \"describe\", \"id\": \"mixture of expert\"}")
                .get("error");

        assertThat(error.get("code").stringValue()).isEqualTo("bad-argument");
        assertThat(error.get("hint").stringValue()).isEqualTo("Maybe mixture of experts.");
    }
}
