package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyKnowledgeRulesTest {
    @Nested
    class RetrieveWhatChanges extends RuleCase {
        RetrieveWhatChanges() {
            super(rule("retrieve-what-changes").finding("facts-unstable").recommends("rag"));
        }
    }

    @Nested
    class RetrieveWhatMustBeCited extends RuleCase {
        RetrieveWhatMustBeCited() {
            super(rule("retrieve-what-must-be-cited")
                    .finding("must-cite")
                    .finding("knowledge-bound")
                    .recommends("rag"));
        }
    }

    @Nested
    class WeightsAreNoFactStore extends RuleCase {
        WeightsAreNoFactStore() {
            super(rule("weights-are-no-fact-store")
                    .finding("facts-unstable")
                    .finding("knowledge-bound")
                    .discourages("sft", "peft-lora", "continued-pretraining"));
        }
    }

    @Nested
    class NewFactsInviteInvention extends RuleCase {
        NewFactsInviteInvention() {
            super(rule("new-facts-invite-invention")
                    .finding("knowledge-bound")
                    .given("data.private_documents", 1)
                    .warns("sft", "peft-lora")
                    .unless("data.private_documents", 0));
        }
    }

    @Nested
    class FewQuestionsReadEverything extends RuleCase {
        FewQuestionsReadEverything() {
            super(rule("few-questions-read-everything")
                    .finding("small-corpus")
                    .given("workload.requests_per_day", 2)
                    .recommends("long-context")
                    .unless("workload.requests_per_day", 3));
        }
    }

    @Nested
    class ManyQuestionsPayForAnIndex extends RuleCase {
        ManyQuestionsPayForAnIndex() {
            super(rule("many-questions-pay-for-an-index")
                    .given("workload.requests_per_day", 11)
                    .given("data.document_tokens", 1e5)
                    .recommends("rag")
                    .unless("workload.requests_per_day", 10)
                    .unless("data.document_tokens", 99_999));
        }
    }

    @Nested
    class TestedWindowTakesTheCorpus extends RuleCase {
        TestedWindowTakesTheCorpus() {
            super(rule("tested-window-takes-the-corpus")
                    .given("data.document_tokens", 1e5)
                    .given("base.context_length", 1e5)
                    .given("assets.long_context_tested", 1)
                    .recommends("long-context")
                    .unless("base.context_length", 99_999)
                    .unless("assets.long_context_tested", 0)
                    .unless("data.document_tokens", 0));
        }
    }

    @Nested
    class EvidenceIsSpreadOut extends RuleCase {
        EvidenceIsSpreadOut() {
            super(rule("evidence-is-spread-out")
                    .given("tasks.long_context", 0.2)
                    .recommends("long-context")
                    .unless("tasks.long_context", 0.19));
        }
    }

    @Nested
    class GraphIndexIsDear extends RuleCase {
        GraphIndexIsDear() {
            super(rule("graph-index-is-dear")
                    .given("data.document_tokens", 1.1e8)
                    .warns("rag")
                    .unless("data.document_tokens", 1e8));
        }
    }

    @Nested
    class SmallModelsKnowLittle extends RuleCase {
        SmallModelsKnowLittle() {
            super(rule("small-models-know-little")
                    .finding("knowledge-bound")
                    .given("base.params_total", 4e9)
                    .recommends("rag")
                    .unless("base.params_total", 4.1e9));
        }
    }

    @Nested
    class WindowIsNoPromise extends RuleCase {
        WindowIsNoPromise() {
            super(rule("window-is-no-promise").finding("window-untested").warns("long-context"));
        }
    }

    @Nested
    class AgentsLoseTheThread extends RuleCase {
        AgentsLoseTheThread() {
            super(rule("agents-lose-the-thread")
                    .given("tasks.agentic", 0.3)
                    .given("workload.context_tokens", 25_001)
                    .recommends("external-memory")
                    .unless("tasks.agentic", 0.29)
                    .unless("workload.context_tokens", 25_000));
        }
    }

    @Nested
    class StateOutlivesTheSession extends RuleCase {
        StateOutlivesTheSession() {
            super(rule("state-outlives-the-session")
                    .given("workload.multi_session", 1)
                    .recommends("external-memory")
                    .unless("workload.multi_session", 0));
        }
    }
}
