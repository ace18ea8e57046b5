package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyAlignmentRulesTest {
    @Nested
    class StyleNeedsFewExamples extends RuleCase {
        StyleNeedsFewExamples() {
            super(rule("style-needs-few-examples")
                    .given("data.sft_examples", 1000)
                    .given("tasks.chat_alignment", 0.2)
                    .recommends("sft")
                    .unless("data.sft_examples", 999)
                    .unless("tasks.chat_alignment", 0.19));
        }
    }

    @Nested
    class BetterExamplesNotMore extends RuleCase {
        BetterExamplesNotMore() {
            super(rule("better-examples-not-more")
                    .given("data.sft_examples", 1000)
                    .warns("sft")
                    .unless("data.sft_examples", 999)
                    .unless("data.sft_examples", 6000));
        }
    }

    @Nested
    class RlhfNeedsRlEngineers extends RuleCase {
        RlhfNeedsRlEngineers() {
            super(rule("rlhf-needs-rl-engineers")
                    .given("team.rl", 0)
                    .discourages("rlhf")
                    .unless("team.rl", 1));
        }
    }

    @Nested
    class PairsWithoutRlEngineers extends RuleCase {
        PairsWithoutRlEngineers() {
            super(rule("pairs-without-rl-engineers")
                    .given("team.rl", 0)
                    .given("data.preference_pairs", 2000)
                    .recommends("dpo")
                    .unless("team.rl", 1)
                    .unless("data.preference_pairs", 1999));
        }
    }

    @Nested
    class PairsAndRlEngineers extends RuleCase {
        PairsAndRlEngineers() {
            super(rule("pairs-and-rl-engineers")
                    .given("team.rl", 1)
                    .given("data.preference_pairs", 5000)
                    .recommends("rlhf")
                    .unless("team.rl", 0)
                    .unless("data.preference_pairs", 4999));
        }
    }

    @Nested
    class JudgeLabelsInsteadOfPeople extends RuleCase {
        JudgeLabelsInsteadOfPeople() {
            super(rule("judge-labels-instead-of-people")
                    .given("data.preference_pairs", 1999)
                    .given("assets.judge", 1)
                    .given("tasks.chat_alignment", 0.2)
                    .recommends("rlaif")
                    .unless("data.preference_pairs", 2000)
                    .unless("assets.judge", 0)
                    .unless("tasks.chat_alignment", 0.19));
        }
    }

    @Nested
    class AnswersComeBeforePreferences extends RuleCase {
        AnswersComeBeforePreferences() {
            super(rule("answers-come-before-preferences")
                    .given("base.kind", 0)
                    .given("data.preference_pairs", 2000)
                    .recommends("sft")
                    .unless("base.kind", 1)
                    .unless("data.preference_pairs", 1999));
        }
    }

    @Nested
    class ImitationIsNotCapability extends RuleCase {
        ImitationIsNotCapability() {
            super(rule("imitation-is-not-capability")
                    .given("teacher.logits", 0)
                    .given("tasks.chat_alignment", 0.5)
                    .discourages("distillation")
                    .unless("teacher.logits", 1)
                    .unless("tasks.chat_alignment", 0.49));
        }
    }
}
