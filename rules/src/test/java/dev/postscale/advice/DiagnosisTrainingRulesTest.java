package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class DiagnosisTrainingRulesTest {
    @Nested
    class RunOutgrowsItsData extends RuleCase {
        RunOutgrowsItsData() {
            super(rule("run-outgrows-its-data")
                    .given("data.epochs_needed", 4.1)
                    .finds("data-starved")
                    .unless("data.epochs_needed", 4));
        }
    }

    @Nested
    class ServingOutweighsTheRun extends RuleCase {
        ServingOutweighsTheRun() {
            super(rule("serving-outweighs-the-run")
                    .given("budget.optimal_tokens", 1e12)
                    .given("workload.lifetime_tokens", 1.1e12)
                    .finds("inference-dominated")
                    .unless("workload.lifetime_tokens", 1e12));
        }
    }

    @Nested
    class ServingOutweighsTheCorpus extends RuleCase {
        ServingOutweighsTheCorpus() {
            super(rule("serving-outweighs-the-corpus")
                    .given("data.unlabelled_tokens", 1e12)
                    .given("workload.lifetime_tokens", 1.1e12)
                    .finds("inference-dominated")
                    .unless("workload.lifetime_tokens", 1e12));
        }
    }

    @Nested
    class RunOutweighsServing extends RuleCase {
        RunOutweighsServing() {
            super(rule("run-outweighs-serving")
                    .given("budget.optimal_tokens", 1e12)
                    .given("workload.lifetime_tokens", 0.9e12)
                    .finds("training-dominated")
                    .unless("workload.lifetime_tokens", 1e12));
        }
    }

    @Nested
    class TrainingIsOutOfReach extends RuleCase {
        TrainingIsOutOfReach() {
            super(rule("training-is-out-of-reach")
                    .given("training.any", 0)
                    .finds("no-training")
                    .unless("training.any", 1));
        }
    }

    @Nested
    class BaseIsOvertrained extends RuleCase {
        BaseIsOvertrained() {
            super(rule("base-is-overtrained")
                    .given("base.tokens_per_param", 1001)
                    .finds("overtrained-base")
                    .unless("base.tokens_per_param", 1000));
        }
    }

    @Nested
    class EvaluationIsMissing extends RuleCase {
        EvaluationIsMissing() {
            super(rule("evaluation-is-missing")
                    .given("assets.eval_set", 0)
                    .finds("no-evaluation")
                    .unless("assets.eval_set", 1));
        }
    }
}
