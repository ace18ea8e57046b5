package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import dev.postscale.verdict.Step;
import org.junit.jupiter.api.Nested;

class VerdictStepsRulesTest {
    @Nested
    class BuildEvaluationFirst extends RuleCase {
        BuildEvaluationFirst() {
            super(rule("build-evaluation-first")
                    .finding("no-evaluation")
                    .adds(new Step("build-evaluation-first", "build-evaluation")));
        }
    }

    @Nested
    class MendRetrievalFirst extends RuleCase {
        MendRetrievalFirst() {
            super(rule("mend-retrieval-first")
                    .finding("weak-retrieval")
                    .adds(new Step("mend-retrieval-first", "improve-retrieval")));
        }
    }

    @Nested
    class CleanTestsBeforeTraining extends RuleCase {
        CleanTestsBeforeTraining() {
            super(rule("clean-tests-before-training")
                    .follows("continued-pretraining")
                    .adds(new Step("clean-tests-before-training", "decontaminate-tests")));
        }
    }

    @Nested
    class MeasureAgainAtTheEnd extends RuleCase {
        MeasureAgainAtTheEnd() {
            super(rule("measure-again-at-the-end")
                    .follows("rag")
                    .adds(new Step("measure-again-at-the-end", "evaluate-again")));
        }
    }

    @Nested
    class RewardSharpensOnly extends RuleCase {
        RewardSharpensOnly() {
            super(rule("reward-sharpens-only").follows("rlvr").cautions("rlvr"));
        }
    }

    @Nested
    class PreferencesCostSkills extends RuleCase {
        PreferencesCostSkills() {
            super(rule("preferences-cost-skills").follows("rlhf").cautions("rlhf"));
        }
    }

    @Nested
    class JudgesPreferTheirOwn extends RuleCase {
        JudgesPreferTheirOwn() {
            super(rule("judges-prefer-their-own").follows("rlaif").cautions("rlaif"));
        }
    }

    @Nested
    class RoutersNeedABaseline extends RuleCase {
        RoutersNeedABaseline() {
            super(rule("routers-need-a-baseline")
                    .follows("model-routing-cascade")
                    .cautions("model-routing-cascade"));
        }
    }

    @Nested
    class PassagesNeedRanking extends RuleCase {
        PassagesNeedRanking() {
            super(rule("passages-need-ranking").follows("rag").cautions("rag"));
        }
    }
}
