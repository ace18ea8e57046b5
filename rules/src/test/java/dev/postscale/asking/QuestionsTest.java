package dev.postscale.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the grammar are understood, and the same question in two languages is read the same. */
class QuestionsTest {
    private static final KnowledgeBase BASE = KnowledgeBase.load();
    private static final Grammar GRAMMAR = Grammar.load();
    private static final QuestionReader READER = new QuestionReader(GRAMMAR, new Knowledge(BASE));

    private static String intent(String question) {
        return GRAMMAR.intent(READER.read(question, Optional.empty()).cues()).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_example_of_the_grammar_has_its_intent(String language) {
        List<String> wrong = new ArrayList<>();
        GRAMMAR.examples(language)
                .forEach((intent, questions) -> questions.forEach(question -> {
                    String read = intent(question);
                    if (!read.equals(intent)) {
                        wrong.add(question + " is " + intent + ", read as " + read + " from "
                                + READER.read(question, Optional.empty()).cues());
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_intent_has_two_examples(String language) {
        for (String intent : GRAMMAR.intents()) {
            assertThat(GRAMMAR.examples(language).getOrDefault(intent, List.of()))
                    .as(intent)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void both_languages_give_the_same_slots() {
        Frame english = READER.read("Budget $10M, 2048 H100 for 3 months, what should I do?", Optional.empty());
        Frame chinese = READER.read("预算1000万美元，2048张H100三个月，我该怎么做？", Optional.empty());
        assertThat(chinese.number("budget_usd")).isEqualTo(english.number("budget_usd"));
        assertThat(chinese.number("count")).isEqualTo(english.number("count"));
        assertThat(chinese.machines()).isEqualTo(english.machines());
        assertThat(chinese.number("horizon_months")).isEqualTo(english.number("horizon_months"));
    }

    @Test
    void full_width_digits_read_like_plain_ones() {
        assertThat(READER.read("预算２００万美元，怎么办？", Optional.empty()).number("budget_usd"))
                .isEqualTo(2e6);
    }

    @Test
    void what_has_no_part_in_the_reading_is_named() {
        assertThat(READER.read("What does serving an 8B cost in a purple zeppelin?", Optional.empty())
                        .ignored())
                .contains("purple", "zeppelin");
    }

    @Test
    void nonsense_has_no_intent() {
        assertThat(intent("colourless green zeppelins")).isEqualTo("none");
        assertThat(intent("天地玄黄宇宙洪荒")).isEqualTo("none");
    }
}
