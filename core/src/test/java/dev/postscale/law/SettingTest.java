package dev.postscale.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static final List<String> STAGES =
            List.of("kaplan-reproduced", "plus-last-layer-flops", "plus-warmup-scaled", "plus-tuned-optimizer");

    @ParameterizedTest
    @CsvSource({
        "plus-warmup-scaled, plus-warmup-scaled",
        "Warmup, plus-warmup-scaled",
        "plus-warmup-scaling, plus-warmup-scaled",
        "optimizer tuning, plus-tuned-optimizer",
        "Kaplan, kaplan-reproduced",
    })
    void a_part_that_tells_one_from_the_others_is_enough(String said, String meant) {
        assertThat(Setting.named(said, STAGES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"plus", "embedding", "warmup layer", "''", "'--'"})
    void what_names_none_or_several_is_not_guessed(String said) {
        assertThat(Setting.named(said, STAGES)).isEmpty();
    }

    @Test
    void more_of_the_words_wins() {
        List<String> data = List.of("text->python", "text+code->python");
        assertThat(Setting.named("50% text + 50% code -> python", data)).contains("text+code->python");
        assertThat(Setting.named("Text -> Python", data)).contains("text->python");
        assertThat(Setting.named("text", data)).isEmpty();
    }
}
