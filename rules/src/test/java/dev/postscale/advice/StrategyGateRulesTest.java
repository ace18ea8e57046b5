package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyGateRulesTest {
    @Nested
    class AntiPatternRefused extends RuleCase {
        AntiPatternRefused() {
            super(rule("anti-pattern-refused").needs("scale-params-only").forbids("scale-params-only"));
        }
    }

    @Nested
    class ScratchBelowFoundationBudget extends RuleCase {
        ScratchBelowFoundationBudget() {
            super(rule("scratch-below-foundation-budget")
                    .given("budget.usd", 999_999)
                    .given("market.open_weights", 1)
                    .forbids("dense-pretrain-optimal")
                    .unless("budget.usd", 1e6)
                    .unless("market.open_weights", 0));
        }
    }

    @Nested
    class DataMayNotLeave extends RuleCase {
        DataMayNotLeave() {
            super(rule("data-may-not-leave")
                    .given("constraints.on_prem", 1)
                    .forbids("api-purchase")
                    .unless("constraints.on_prem", 0));
        }
    }

    @Nested
    class OfflineRulesOutHostedModels extends RuleCase {
        OfflineRulesOutHostedModels() {
            super(rule("offline-rules-out-hosted-models")
                    .given("constraints.offline", 1)
                    .forbids("api-purchase")
                    .unless("constraints.offline", 0));
        }
    }

    @Nested
    class PossibleAndUsual extends RuleCase {
        PossibleAndUsual() {
            super(rule("possible-and-usual")
                    .strategy("rag", 1, 1)
                    .considers("rag")
                    .unlessStrategy("rag", 1, 0)
                    .unlessStrategy("rag", 0, 1));
        }
    }

    @Nested
    class PossibleButUnusual extends RuleCase {
        PossibleButUnusual() {
            super(rule("possible-but-unusual")
                    .strategy("rag", 1, 0)
                    .warns("rag")
                    .unlessStrategy("rag", 1, 1)
                    .unlessStrategy("rag", 0, 0));
        }
    }

    @Nested
    class NothingToTrainWith extends RuleCase {
        NothingToTrainWith() {
            super(rule("nothing-to-train-with").finding("no-training").recommends("do-not-train"));
        }
    }

    @Nested
    class DeadlineLeavesNoTimeToTrain extends RuleCase {
        DeadlineLeavesNoTimeToTrain() {
            super(rule("deadline-leaves-no-time-to-train")
                    .given("constraints.deadline_weeks", 3)
                    .recommends("do-not-train")
                    .unless("constraints.deadline_weeks", 4));
        }
    }

    @Nested
    class FewExamplesGoIntoThePrompt extends RuleCase {
        FewExamplesGoIntoThePrompt() {
            super(rule("few-examples-go-into-the-prompt")
                    .given("data.sft_examples", 199)
                    .recommends("prompt-engineering")
                    .unless("data.sft_examples", 200));
        }
    }

    @Nested
    class UnsureCasesGoToPeople extends RuleCase {
        UnsureCasesGoToPeople() {
            super(rule("unsure-cases-go-to-people")
                    .given("workload.escalation", 1)
                    .requires("human-handoff")
                    .unless("workload.escalation", 0));
        }
    }

    @Nested
    class AuditedAnswersAreSigned extends RuleCase {
        AuditedAnswersAreSigned() {
            super(rule("audited-answers-are-signed").finding("must-cite").recommends("human-handoff"));
        }
    }
}
