package dev.postscale.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advisor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the questions that ship are read; the bars stand below what is reached, so that a loss is seen. */
class QuestionTrialTest {
    private static final List<QuestionTrial.Score> SCORES =
            QuestionTrial.of(Asker.of(Advisor.load())).scores();

    @Test
    void each_language_has_enough_questions_and_half_of_those_with_slots_are_held_out() {
        for (String language : List.of("en", "zh")) {
            int all = SCORES.stream()
                    .filter(score -> score.language().equals(language))
                    .mapToInt(QuestionTrial.Score::questions)
                    .sum();
            assertThat(all).as(language).isGreaterThanOrEqualTo(150);
        }
        assertThat(SCORES)
                .filteredOn(score -> score.set().equals("held-out"))
                .allSatisfy(score -> assertThat(score.questions()).isGreaterThanOrEqualTo(75));
    }

    @Test
    void intents_are_right() {
        assertThat(SCORES).allSatisfy(score -> assertThat(score.intentShare())
                .as(score.set() + " " + score.language())
                .isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void wrong_and_confident_is_rare() {
        assertThat(SCORES).allSatisfy(score -> assertThat(score.confident() / (double) score.questions())
                .isLessThan(0.02));
    }

    @Test
    void values_and_concepts_are_found() {
        assertThat(SCORES)
                .filteredOn(score -> !score.set().equals("examples"))
                .allSatisfy(score -> assertThat(score.linking()).isGreaterThanOrEqualTo(0.9));
    }
}
