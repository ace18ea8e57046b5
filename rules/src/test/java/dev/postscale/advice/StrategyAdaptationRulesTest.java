package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyAdaptationRulesTest {
    @Nested
    class AdaptersSuffice extends RuleCase {
        AdaptersSuffice() {
            super(rule("adapters-suffice")
                    .given("data.sft_examples", 200)
                    .given("training.any", 1)
                    .recommends("peft-lora")
                    .unless("data.sft_examples", 199)
                    .unless("data.sft_examples", 1e6)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class NewDomainsMoveAllWeights extends RuleCase {
        NewDomainsMoveAllWeights() {
            super(rule("new-domains-move-all-weights")
                    .given("data.unlabelled_tokens", 1e9)
                    .given("tasks.domain", 0.2)
                    .given("tasks.multilingual", 0.1)
                    .given("tasks.code", 0.1)
                    .given("tasks.reasoning_math", 0.1)
                    .given("base.obtainable", 1)
                    .given("training.any", 1)
                    .recommends("continued-pretraining")
                    .unless("data.unlabelled_tokens", 9.9e8)
                    .unless("tasks.domain", 0.1)
                    .unless("base.obtainable", 0)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class LowRankTakesInLittle extends RuleCase {
        LowRankTakesInLittle() {
            super(rule("low-rank-takes-in-little")
                    .given("data.unlabelled_tokens", 1e9)
                    .given("tasks.domain", 0.2)
                    .given("tasks.multilingual", 0.1)
                    .given("tasks.code", 0.1)
                    .given("tasks.reasoning_math", 0.1)
                    .warns("peft-lora")
                    .unless("data.unlabelled_tokens", 9.9e8)
                    .unless("tasks.domain", 0.1));
        }
    }

    @Nested
    class LabelsNeedNoGenerator extends RuleCase {
        LabelsNeedNoGenerator() {
            super(rule("labels-need-no-generator")
                    .given("tasks.classification", 0.5)
                    .given("data.sft_examples", 200)
                    .given("training.any", 1)
                    .recommends("small-encoder")
                    .unless("tasks.classification", 0.49)
                    .unless("data.sft_examples", 199)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class SkillsOfOneBaseAddUp extends RuleCase {
        SkillsOfOneBaseAddUp() {
            super(rule("skills-of-one-base-add-up")
                    .given("assets.merge_candidates", 2)
                    .recommends("model-merging")
                    .unless("assets.merge_candidates", 1));
        }
    }

    @Nested
    class OvertrainedBasesTuneWorse extends RuleCase {
        OvertrainedBasesTuneWorse() {
            super(rule("overtrained-bases-tune-worse")
                    .finding("overtrained-base")
                    .warns("sft", "rlhf", "quantization-4bit"));
        }
    }
}
