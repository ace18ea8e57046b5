package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class DiagnosisReasoningRulesTest {
    @Nested
    class DerivationCarriesTheWorkload extends RuleCase {
        DerivationCarriesTheWorkload() {
            super(rule("derivation-carries-the-workload")
                    .given("tasks.reasoning_math", 0.1)
                    .given("tasks.code", 0.2)
                    .finds("reasoning-bound")
                    .unless("tasks.code", 0.19));
        }
    }

    @Nested
    class AnswersAreDirect extends RuleCase {
        AnswersAreDirect() {
            super(rule("answers-are-direct")
                    .given("tasks.knowledge", 0.2)
                    .given("tasks.classification", 0.2)
                    .given("tasks.chat_alignment", 0.4)
                    .finds("direct-answers")
                    .unless("tasks.chat_alignment", 0.39));
        }
    }

    @Nested
    class AnswersGoUnchecked extends RuleCase {
        AnswersGoUnchecked() {
            super(rule("answers-go-unchecked")
                    .given("assets.verifier", 0)
                    .finds("unchecked")
                    .unless("assets.verifier", 1));
        }
    }
}
