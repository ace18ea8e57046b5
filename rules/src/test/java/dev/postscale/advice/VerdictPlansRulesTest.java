package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import dev.postscale.strategy.Forbid;
import dev.postscale.strategy.Require;
import org.junit.jupiter.api.Nested;

class VerdictPlansRulesTest {
    @Nested
    class PlanExceedsTheMemory extends RuleCase {
        PlanExceedsTheMemory() {
            super(rule("plan-exceeds-the-memory")
                    .given("plan.memory_share", 1.01)
                    .vetoes()
                    .unless("plan.memory_share", 1));
        }
    }

    @Nested
    class PlanHoldsWhatIsForbidden extends RuleCase {
        PlanHoldsWhatIsForbidden() {
            super(rule("plan-holds-what-is-forbidden")
                    .proposal(new Forbid("data-may-not-leave", "api-purchase"))
                    .follows("api-purchase")
                    .vetoes());
        }
    }

    @Nested
    class PlanLacksWhatIsRequired extends RuleCase {
        PlanLacksWhatIsRequired() {
            super(rule("plan-lacks-what-is-required")
                    .proposal(new Require("unsure-cases-go-to-people", "human-handoff"))
                    .vetoes()
                    .unlessFollowing("human-handoff"));
        }
    }

    @Nested
    class PlanTrainsBelowFoundationBudget extends RuleCase {
        PlanTrainsBelowFoundationBudget() {
            super(rule("plan-trains-below-foundation-budget")
                    .given("budget.usd", 999_999)
                    .given("market.open_weights", 1)
                    .given("plan.from_scratch", 1)
                    .vetoes()
                    .unless("budget.usd", 1e6)
                    .unless("market.open_weights", 0)
                    .unless("plan.from_scratch", 0));
        }
    }

    @Nested
    class PlanRepeatsInVain extends RuleCase {
        PlanRepeatsInVain() {
            super(rule("plan-repeats-in-vain")
                    .given("plan.epochs", 16.1)
                    .vetoes()
                    .unless("plan.epochs", 16));
        }
    }

    @Nested
    class PlanRepeatsItsData extends RuleCase {
        PlanRepeatsItsData() {
            super(rule("plan-repeats-its-data")
                    .given("plan.epochs", 16)
                    .cautionsPlan()
                    .unless("plan.epochs", 4)
                    .unless("plan.epochs", 16.1));
        }
    }

    @Nested
    class PlanCopiesWithAFixedState extends RuleCase {
        PlanCopiesWithAFixedState() {
            super(rule("plan-copies-with-a-fixed-state")
                    .given("workload.output_overlaps_input", 1)
                    .given("plan.pure_ssm", 1)
                    .vetoes()
                    .unless("plan.pure_ssm", 0)
                    .unless("workload.output_overlaps_input", 0));
        }
    }

    @Nested
    class PlanThinksOnACoarseCache extends RuleCase {
        PlanThinksOnACoarseCache() {
            super(rule("plan-thinks-on-a-coarse-cache")
                    .given("plan.kv_bits", 2)
                    .follows("long-reasoning")
                    .vetoes()
                    .unless("plan.kv_bits", 4));
        }
    }

    @Nested
    class PlanCutsBitsUntrained extends RuleCase {
        PlanCutsBitsUntrained() {
            super(rule("plan-cuts-bits-untrained")
                    .given("plan.weight_bits", 3)
                    .cautionsPlan()
                    .unless("plan.weight_bits", 4)
                    .unless("assets.qat_checkpoint", 1));
        }
    }

    @Nested
    class PlanDraftsForABatch extends RuleCase {
        PlanDraftsForABatch() {
            super(rule("plan-drafts-for-a-batch")
                    .given("serving.batch", 17)
                    .follows("speculative-decoding")
                    .cautionsPlan()
                    .unless("serving.batch", 16)
                    .unless("serving.batch", 65));
        }
    }

    @Nested
    class PlanDraftsAtSaturation extends RuleCase {
        PlanDraftsAtSaturation() {
            super(rule("plan-drafts-at-saturation")
                    .given("serving.batch", 65)
                    .follows("speculative-decoding")
                    .cautionsPlan()
                    .unless("serving.batch", 64));
        }
    }

    @Nested
    class PlanCutsDepthUnderReasoning extends RuleCase {
        PlanCutsDepthUnderReasoning() {
            super(rule("plan-cuts-depth-under-reasoning")
                    .finding("reasoning-bound")
                    .given("plan.pruning_depth", 1)
                    .cautionsPlan()
                    .unless("plan.pruning_depth", 0));
        }
    }

    @Nested
    class PlanHealsByAdaptersOnly extends RuleCase {
        PlanHealsByAdaptersOnly() {
            super(rule("plan-heals-by-adapters-only")
                    .follows("pruning", "peft-lora")
                    .cautionsPlan()
                    .unlessFollowing("distillation")
                    .unlessFollowing("continued-pretraining"));
        }
    }

    @Nested
    class PlanReliesOnOrder extends RuleCase {
        PlanReliesOnOrder() {
            super(rule("plan-relies-on-order")
                    .given("plan.curriculum_only", 1)
                    .cautionsPlan()
                    .unless("plan.curriculum_only", 0));
        }
    }

    @Nested
    class PlanMergesIntoLowBits extends RuleCase {
        PlanMergesIntoLowBits() {
            super(rule("plan-merges-into-low-bits")
                    .follows("peft-lora", "quantization-4bit")
                    .cautionsPlan());
        }
    }

    @Nested
    class PlanSpendsBandwidthTwice extends RuleCase {
        PlanSpendsBandwidthTwice() {
            super(rule("plan-spends-bandwidth-twice")
                    .follows("quantization-8bit", "speculative-decoding")
                    .cautionsPlan());
        }
    }

    @Nested
    class PlanSpendsPrefillTwice extends RuleCase {
        PlanSpendsPrefillTwice() {
            super(rule("plan-spends-prefill-twice")
                    .follows("prefix-caching", "rag")
                    .cautionsPlan());
        }
    }

    @Nested
    class PlanKeepsAdaptersApart extends RuleCase {
        PlanKeepsAdaptersApart() {
            super(rule("plan-keeps-adapters-apart")
                    .given("serving.adapters", 2)
                    .cautionsPlan()
                    .unless("serving.adapters", 1));
        }
    }

    @Nested
    class PlanOvertrainsWhatItTunes extends RuleCase {
        PlanOvertrainsWhatItTunes() {
            super(rule("plan-overtrains-what-it-tunes")
                    .given("base.tokens_per_param", 1001)
                    .follows("sft")
                    .cautionsPlan()
                    .unless("base.tokens_per_param", 1000));
        }
    }

    @Nested
    class PlanLeavesTheCacheLarge extends RuleCase {
        PlanLeavesTheCacheLarge() {
            super(rule("plan-leaves-the-cache-large")
                    .given("serving.kv_share", 0.51)
                    .cautionsPlan()
                    .unless("serving.kv_share", 0.5)
                    .unlessFollowing("kv-cache-compression"));
        }
    }
}
