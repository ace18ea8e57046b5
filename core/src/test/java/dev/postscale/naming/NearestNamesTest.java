package dev.postscale.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
    private static final List<String> NAMES =
            List.of("weights_gib", "kv_cache_gib", "reasoning_math", "text", "budget_usd", "input_tokens", "tokens");

    @ParameterizedTest
    @CsvSource({
        "weight_gib, weights_gib",
        "Budget-USD, budget_usd",
        "budgt usd, budget_usd",
        "txt, text",
        "maths, reasoning_math",
        "tokesn, tokens",
        "zzz, ''",
        "budget, budget_usd",
        "colour, ''"
    })
    void a_slip_in_the_whole_or_in_one_word_is_near(String said, String meant) {
        assertThat(NearestNames.near(said, NAMES)).isEqualTo(meant);
    }

    @Test
    void the_whole_name_goes_before_a_word_of_another() {
        assertThat(NearestNames.near("token", NAMES)).isEqualTo("tokens");
    }

    @Test
    void a_hint_names_the_near_one_or_all() {
        assertThat(NearestNames.hint("txt", NAMES)).isEqualTo("Maybe text was meant.");
        assertThat(NearestNames.hint("zzz", List.of("a", "b"))).isEqualTo("Maybe one of a, b was meant.");
    }

    @Test
    void the_most_similar_come_first_and_ties_by_the_alphabet() {
        assertThat(NearestNames.of("token", List.of("tokenb", "token", "a", "tokena", "token"), 4))
                .containsExactly("token", "tokena", "tokenb");
    }

    @Test
    void endless_names_are_compared_at_their_beginning_only() {
        assertThat(NearestNames.near("t".repeat(10_000_000), NAMES)).isEmpty();
    }

    @Test
    void a_name_that_shares_nothing_with_any_is_near_none() {
        assertThat(NearestNames.of("什么是蒸馏", List.of("accuracy", "advise"), 1)).isEmpty();
    }
}
