package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyReasoningRulesTest {
    @Nested
    class StepsHelpDerivation extends RuleCase {
        StepsHelpDerivation() {
            super(rule("steps-help-derivation").finding("reasoning-bound").recommends("chain-of-thought"));
        }
    }

    @Nested
    class ThinkingPaysOnDerivation extends RuleCase {
        ThinkingPaysOnDerivation() {
            super(rule("thinking-pays-on-derivation")
                    .finding("reasoning-bound")
                    .given("market.reasoning_model", 1)
                    .given("workload.latency_slack", 1)
                    .recommends("long-reasoning")
                    .unless("market.reasoning_model", 0)
                    .unless("workload.latency_slack", 0));
        }
    }

    @Nested
    class StepsDoNotHelpRecall extends RuleCase {
        StepsDoNotHelpRecall() {
            super(rule("steps-do-not-help-recall")
                    .finding("direct-answers")
                    .discourages("chain-of-thought", "self-consistency", "long-reasoning"));
        }
    }

    @Nested
    class TablesAreComputed extends RuleCase {
        TablesAreComputed() {
            super(rule("tables-are-computed")
                    .given("workload.tabular", 1)
                    .given("constraints.no_tools", 0)
                    .recommends("code-interpreter")
                    .unless("workload.tabular", 0)
                    .unless("constraints.no_tools", 1));
        }
    }

    @Nested
    class ProgramsDoTheArithmetic extends RuleCase {
        ProgramsDoTheArithmetic() {
            super(rule("programs-do-the-arithmetic")
                    .given("tasks.reasoning_math", 0.3)
                    .given("constraints.no_tools", 0)
                    .recommends("code-interpreter")
                    .unless("tasks.reasoning_math", 0.29)
                    .unless("constraints.no_tools", 1));
        }
    }

    @Nested
    class CheckerPicksTheSample extends RuleCase {
        CheckerPicksTheSample() {
            super(rule("checker-picks-the-sample")
                    .finding("reasoning-bound")
                    .given("assets.verifier", 1)
                    .given("workload.latency_slack", 1)
                    .recommends("best-of-n-verifier")
                    .unless("assets.verifier", 0)
                    .unless("workload.latency_slack", 0));
        }
    }

    @Nested
    class SamplesAreCheapAtLowVolume extends RuleCase {
        SamplesAreCheapAtLowVolume() {
            super(rule("samples-are-cheap-at-low-volume")
                    .finding("reasoning-bound")
                    .given("assets.verifier", 1)
                    .given("workload.requests_per_day", 9_999)
                    .recommends("best-of-n-verifier")
                    .unless("workload.requests_per_day", 1e4)
                    .unless("assets.verifier", 0));
        }
    }

    @Nested
    class VotesReplaceAChecker extends RuleCase {
        VotesReplaceAChecker() {
            super(rule("votes-replace-a-checker")
                    .finding("unchecked")
                    .given("tasks.reasoning_math", 0.3)
                    .given("workload.latency_slack", 1)
                    .recommends("self-consistency")
                    .unless("tasks.reasoning_math", 0.29)
                    .unless("workload.latency_slack", 0));
        }
    }

    @Nested
    class UncheckedSamplesLevelOff extends RuleCase {
        UncheckedSamplesLevelOff() {
            super(rule("unchecked-samples-level-off")
                    .finding("unchecked")
                    .given("assets.reward_model", 0)
                    .discourages("best-of-n-verifier")
                    .unless("assets.reward_model", 1));
        }
    }

    @Nested
    class TracesTeachSmallBases extends RuleCase {
        TracesTeachSmallBases() {
            super(rule("traces-teach-small-bases")
                    .finding("reasoning-bound")
                    .given("base.params_total", 2.9e10)
                    .given("teacher.available", 1)
                    .recommends("reasoning-distillation")
                    .unless("base.params_total", 3e10)
                    .unless("teacher.available", 0));
        }
    }

    @Nested
    class ThousandTracesFitASmallBudget extends RuleCase {
        ThousandTracesFitASmallBudget() {
            super(rule("thousand-traces-fit-a-small-budget")
                    .finding("reasoning-bound")
                    .given("budget.flops", 9e20)
                    .given("training.any", 1)
                    .given("teacher.available", 1)
                    .recommends("reasoning-distillation")
                    .unless("budget.flops", 1e21)
                    .unless("training.any", 0)
                    .unless("teacher.available", 0));
        }
    }

    @Nested
    class SmallBasesDoNotLearnByReward extends RuleCase {
        SmallBasesDoNotLearnByReward() {
            super(rule("small-bases-do-not-learn-by-reward")
                    .given("base.params_total", 6.9e9)
                    .discourages("rlvr")
                    .unless("base.params_total", 7e9));
        }
    }

    @Nested
    class NoCheckerNoReward extends RuleCase {
        NoCheckerNoReward() {
            super(rule("no-checker-no-reward").finding("unchecked").discourages("rlvr"));
        }
    }

    @Nested
    class ThinkOnlyWhenHard extends RuleCase {
        ThinkOnlyWhenHard() {
            super(rule("think-only-when-hard")
                    .given("workload.mixed_difficulty", 1)
                    .given("market.reasoning_model", 1)
                    .given("prices.has_alternative", 1)
                    .recommends("model-routing-cascade")
                    .unless("workload.mixed_difficulty", 0)
                    .unless("prices.has_alternative", 0));
        }
    }

    @Nested
    class SoundCheckerDecides extends RuleCase {
        SoundCheckerDecides() {
            super(rule("sound-checker-decides")
                    .given("assets.formal_checker", 1)
                    .recommends("neuro-symbolic")
                    .unless("assets.formal_checker", 0));
        }
    }

    @Nested
    class WrittenRulesDecide extends RuleCase {
        WrittenRulesDecide() {
            super(rule("written-rules-decide")
                    .finding("must-cite")
                    .given("assets.rules", 1)
                    .recommends("neuro-symbolic")
                    .unless("assets.rules", 0));
        }
    }

    @Nested
    class SparseModelsReasonLess extends RuleCase {
        SparseModelsReasonLess() {
            super(rule("sparse-models-reason-less")
                    .given("base.active_share", 0.049)
                    .given("tasks.reasoning_math", 0.5)
                    .given("tasks.code", 0.2)
                    .warns("moe")
                    .unless("base.active_share", 0.05)
                    .unless("tasks.code", 0.1));
        }
    }
}
