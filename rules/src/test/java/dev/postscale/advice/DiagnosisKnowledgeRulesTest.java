package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class DiagnosisKnowledgeRulesTest {
    @Nested
    class FactsChangeOften extends RuleCase {
        FactsChangeOften() {
            super(rule("facts-change-often")
                    .given("data.freshness_days", 29)
                    .finds("facts-unstable")
                    .unless("data.freshness_days", 30));
        }
    }

    @Nested
    class AnswersMustBeTraceable extends RuleCase {
        AnswersMustBeTraceable() {
            super(rule("answers-must-be-traceable")
                    .given("constraints.audit", 1)
                    .finds("must-cite")
                    .unless("constraints.audit", 0));
        }
    }

    @Nested
    class KnowledgeCarriesTheWorkload extends RuleCase {
        KnowledgeCarriesTheWorkload() {
            super(rule("knowledge-carries-the-workload")
                    .given("tasks.knowledge", 0.3)
                    .given("tasks.domain", 0.2)
                    .finds("knowledge-bound")
                    .unless("tasks.domain", 0.19));
        }
    }

    @Nested
    class CorpusFitsAPrompt extends RuleCase {
        CorpusFitsAPrompt() {
            super(rule("corpus-fits-a-prompt")
                    .given("data.document_tokens", 99_999)
                    .finds("small-corpus")
                    .unless("data.document_tokens", 1e5)
                    .unless("data.document_tokens", 0));
        }
    }

    @Nested
    class RetrievalMisses extends RuleCase {
        RetrievalMisses() {
            super(rule("retrieval-misses")
                    .given("data.retrieval_recall", 0.79)
                    .finds("weak-retrieval")
                    .unless("data.retrieval_recall", 0.8));
        }
    }

    @Nested
    class WindowIsLong extends RuleCase {
        WindowIsLong() {
            super(rule("window-is-long")
                    .given("workload.context_tokens", 32_001)
                    .finds("long-window")
                    .unless("workload.context_tokens", 32_000));
        }
    }

    @Nested
    class WindowIsUntested extends RuleCase {
        WindowIsUntested() {
            super(rule("window-is-untested")
                    .given("workload.context_tokens", 32_001)
                    .given("assets.long_context_tested", 0)
                    .finds("window-untested")
                    .unless("workload.context_tokens", 32_000)
                    .unless("assets.long_context_tested", 1));
        }
    }
}
