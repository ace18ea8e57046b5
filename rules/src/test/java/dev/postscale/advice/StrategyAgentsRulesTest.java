package dev.postscale.advice;

import static dev.postscale.advice.Situation.rule;

import org.junit.jupiter.api.Nested;

class StrategyAgentsRulesTest {
    @Nested
    class SingleCallsSuffice extends RuleCase {
        SingleCallsSuffice() {
            super(rule("single-calls-suffice")
                    .given("tasks.agentic", 0)
                    .discourages("agent-scaffold")
                    .unless("tasks.agentic", 0.01));
        }
    }

    @Nested
    class BreadthFirstWorkRunsInParallel extends RuleCase {
        BreadthFirstWorkRunsInParallel() {
            super(rule("breadth-first-work-runs-in-parallel")
                    .given("workload.breadth_first", 1)
                    .recommends("agent-scaffold")
                    .unless("workload.breadth_first", 0));
        }
    }

    @Nested
    class StepsCompoundErrors extends RuleCase {
        StepsCompoundErrors() {
            super(rule("steps-compound-errors")
                    .given("tasks.agentic", 0.3)
                    .warns("agent-scaffold")
                    .unless("tasks.agentic", 0.29));
        }
    }

    @Nested
    class ToolsAtHandAreUsed extends RuleCase {
        ToolsAtHandAreUsed() {
            super(rule("tools-at-hand-are-used")
                    .given("tasks.agentic", 0.3)
                    .given("assets.tools", 1)
                    .given("constraints.no_tools", 0)
                    .recommends("tool-use")
                    .unless("tasks.agentic", 0.29)
                    .unless("assets.tools", 0)
                    .unless("constraints.no_tools", 1));
        }
    }

    @Nested
    class TinyModelsMisuseTools extends RuleCase {
        TinyModelsMisuseTools() {
            super(rule("tiny-models-misuse-tools")
                    .given("base.params_total", 7.7e8)
                    .discourages("tool-use")
                    .unless("base.params_total", 7.75e8));
        }
    }
}
