package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class VerdictOrderRulesTest {
    @Nested
    class CutBeforeTuning extends RuleCase {
        CutBeforeTuning() {
            super(rule("cut-before-tuning").follows("pruning", "sft").orders("pruning", "sft"));
        }
    }

    @Nested
    class CorpusBeforeExamples extends RuleCase {
        CorpusBeforeExamples() {
            super(rule("corpus-before-examples")
                    .follows("continued-pretraining", "dpo")
                    .orders("continued-pretraining", "dpo"));
        }
    }

    @Nested
    class ExamplesBeforePreferences extends RuleCase {
        ExamplesBeforePreferences() {
            super(rule("examples-before-preferences").follows("sft", "dpo").orders("sft", "dpo"));
        }
    }

    @Nested
    class TuneBeforeMerging extends RuleCase {
        TuneBeforeMerging() {
            super(rule("tune-before-merging")
                    .follows("peft-lora", "model-merging")
                    .orders("peft-lora", "model-merging"));
        }
    }

    @Nested
    class WeightsBeforeBits extends RuleCase {
        WeightsBeforeBits() {
            super(rule("weights-before-bits")
                    .follows("sft", "quantization-4bit")
                    .orders("sft", "quantization-4bit"));
        }
    }

    @Nested
    class BitsBeforeDrafts extends RuleCase {
        BitsBeforeDrafts() {
            super(rule("bits-before-drafts")
                    .follows("quantization-8bit", "speculative-decoding")
                    .orders("quantization-8bit", "speculative-decoding"));
        }
    }
}
