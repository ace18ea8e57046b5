package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Value;
import dev.postscale.quantity.Estimate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AdviceJsonTest {
    static Stream<Advice> advices() {
        return Stream.of(Advices.nothing(), Advices.everything());
    }

    /** The schema requires every name and allows no other, so this holds it and the records equal. */
    @ParameterizedTest
    @MethodSource("advices")
    void advice_is_what_the_schema_says(Advice advice) {
        assertThat(Schemas.faults("advice-1.json", AdviceJson.write(advice))).isEmpty();
    }

    @Test
    void advice_is_one_line_and_the_same_bytes_again() {
        String json = AdviceJson.write(Advices.everything());
        assertThat(json).doesNotContain("\n").isEqualTo(AdviceJson.write(Advices.everything()));
    }

    @Test
    void names_are_snake_case_in_the_order_of_the_records() {
        JsonNode tree = Trees.json(AdviceJson.write(Advices.everything()));
        assertThat(tree.propertyNames())
                .startsWith("ranked", "discouraged", "forbidden")
                .endsWith("knowledge_base", "rules_version", "seed", "asked", "warnings")
                .contains("ask_next");
        assertThat(tree.at("/plans/0/quality/by_task").propertyNames()).containsExactly("knowledge", "reasoning_math");
    }

    @Test
    void numbers_have_twelve_digits_and_unknown_is_null() {
        assertThat(JsonLine.of(List.of(1 / 3.0, 1e7, 3.14e23, 10.0, 0.5, Double.NaN)))
                .isEqualTo("[0.333333333333,10000000,3.14e23,10,0.5,null]");
        assertThat(JsonLine.of(Map.of("x", Value.unknown()))).isEqualTo("{\"x\":null}");
    }

    @Test
    void estimates_are_intervals_or_exact_or_null() {
        assertThat(JsonLine.of(Estimate.of(2, 1, 4))).isEqualTo("{\"value\":2,\"low\":1,\"high\":4,\"level\":0.8}");
        assertThat(JsonLine.of(Estimate.exact(2))).isEqualTo("{\"value\":2,\"exact\":true}");
        assertThat(JsonLine.of(Estimate.pointOf(2)))
                .isEqualTo("{\"value\":2,\"low\":null,\"high\":null,\"level\":0.8}");
        assertThat(JsonLine.of(Estimate.unknown())).isEqualTo("null");
    }
}
