package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategySourcesRulesTest {
    @Nested
    class ServeCheapTrainLong extends RuleCase {
        ServeCheapTrainLong() {
            super(rule("serve-cheap-train-long")
                    .finding("inference-dominated")
                    .given("training.pretrain", 1)
                    .recommends("small-overtrained")
                    .unless("training.pretrain", 0));
        }
    }

    @Nested
    class BalanceTheRun extends RuleCase {
        BalanceTheRun() {
            super(rule("balance-the-run")
                    .finding("training-dominated")
                    .given("training.pretrain", 1)
                    .recommends("dense-pretrain-optimal")
                    .unless("training.pretrain", 0));
        }
    }

    @Nested
    class SmallCardsTakeSmallModels extends RuleCase {
        SmallCardsTakeSmallModels() {
            super(rule("small-cards-take-small-models")
                    .finding("small-card")
                    .given("market.open_overtrained", 1)
                    .recommends("small-overtrained")
                    .unless("market.open_overtrained", 0));
        }
    }

    @Nested
    class DomainModelsFromScratchLose extends RuleCase {
        DomainModelsFromScratchLose() {
            super(rule("domain-models-from-scratch-lose")
                    .given("tasks.domain", 0.5)
                    .given("market.open_weights", 1)
                    .discourages("dense-pretrain-optimal")
                    .unless("tasks.domain", 0.49)
                    .unless("market.open_weights", 0));
        }
    }

    @Nested
    class GrowExpertsFromOwnWeights extends RuleCase {
        GrowExpertsFromOwnWeights() {
            super(rule("grow-experts-from-own-weights")
                    .given("assets.dense_checkpoint", 1)
                    .given("budget.base_share", 0.1)
                    .given("training.any", 1)
                    .recommends("sparse-upcycling")
                    .unless("budget.base_share", 0.09)
                    .unless("budget.base_share", 1)
                    .unless("assets.dense_checkpoint", 0));
        }
    }

    @Nested
    class FreshRunsBeatUpcycling extends RuleCase {
        FreshRunsBeatUpcycling() {
            super(rule("fresh-runs-beat-upcycling")
                    .given("budget.base_share", 1)
                    .discourages("sparse-upcycling")
                    .unless("budget.base_share", 0.99));
        }
    }

    @Nested
    class IdleExpertsFillSmallCards extends RuleCase {
        IdleExpertsFillSmallCards() {
            super(rule("idle-experts-fill-small-cards")
                    .finding("small-card")
                    .discourages("moe")
                    .unless("base.is_moe", 1, "base.fits_at_4bit", 1));
        }
    }

    @Nested
    class SmallTeamsTuneDenseModels extends RuleCase {
        SmallTeamsTuneDenseModels() {
            super(rule("small-teams-tune-dense-models")
                    .given("constraints.team_size", 5)
                    .given("tasks.domain", 0.5)
                    .given("training.any", 1)
                    .discourages("moe")
                    .unless("constraints.team_size", 6)
                    .unless("tasks.domain", 0.49)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class BusyNodesServeSparseModels extends RuleCase {
        BusyNodesServeSparseModels() {
            super(rule("busy-nodes-serve-sparse-models")
                    .given("deployment.count", 4)
                    .given("workload.requests_per_day", 1e5)
                    .given("market.open_moe", 1)
                    .recommends("moe")
                    .unless("deployment.count", 3)
                    .unless("workload.requests_per_day", 99_999)
                    .unless("market.open_moe", 0));
        }
    }

    @Nested
    class LongWindowsWantHybrids extends RuleCase {
        LongWindowsWantHybrids() {
            super(rule("long-windows-want-hybrids")
                    .finding("long-window")
                    .given("market.open_ssm", 1)
                    .recommends("ssm-hybrid")
                    .unless("market.open_ssm", 0));
        }
    }

    @Nested
    class OwnDesignsShareKeys extends RuleCase {
        OwnDesignsShareKeys() {
            super(rule("own-designs-share-keys")
                    .given("training.pretrain", 1)
                    .given("architecture.choice", 1)
                    .recommends("gqa-mla")
                    .unless("training.pretrain", 0)
                    .unless("architecture.choice", 0));
        }
    }

    @Nested
    class FixedStatesCannotCopy extends RuleCase {
        FixedStatesCannotCopy() {
            super(rule("fixed-states-cannot-copy")
                    .given("workload.output_overlaps_input", 1)
                    .discourages("linear-attention")
                    .unless("workload.output_overlaps_input", 0));
        }
    }

    @Nested
    class SizesAreCutFromOne extends RuleCase {
        SizesAreCutFromOne() {
            super(rule("sizes-are-cut-from-one")
                    .given("constraints.sizes_wanted", 2)
                    .given("assets.dense_checkpoint", 1)
                    .given("training.any", 1)
                    .recommends("pruning")
                    .unless("constraints.sizes_wanted", 1)
                    .unless("assets.dense_checkpoint", 0)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class CutModelsLearnFromTheUncut extends RuleCase {
        CutModelsLearnFromTheUncut() {
            super(rule("cut-models-learn-from-the-uncut")
                    .given("constraints.sizes_wanted", 2)
                    .given("assets.dense_checkpoint", 1)
                    .given("training.any", 1)
                    .recommends("distillation")
                    .unless("constraints.sizes_wanted", 1)
                    .unless("assets.dense_checkpoint", 0)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class LargeModelsTeachSmallOnes extends RuleCase {
        LargeModelsTeachSmallOnes() {
            super(rule("large-models-teach-small-ones")
                    .finding("weights-too-large")
                    .given("teacher.available", 1)
                    .given("training.any", 1)
                    .recommends("distillation")
                    .unless("teacher.available", 0)
                    .unless("training.any", 0));
        }
    }

    @Nested
    class NoTeacherNoDistillation extends RuleCase {
        NoTeacherNoDistillation() {
            super(rule("no-teacher-no-distillation")
                    .given("teacher.available", 0)
                    .discourages("distillation")
                    .unless("teacher.available", 1));
        }
    }
}
