package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Knowledge;
import dev.postscale.scenario.Scenario;

/**
 * Solves scenarios: plans searched, judged and ranked, nothing drawn and nothing written. Questions that move an input ask it
 * again and again. Safe for use by several threads.
 *
 * @param rules false for the search alone, without judgement
 */
record Solver(Knowledge knowledge, Phases phases, Words words, boolean rules) {

    Solution solve(Scenario scenario) {
        Assessment assessment = Assessment.of(scenario, knowledge);
        return solve(assessment, judge(assessment));
    }

    Solution solve(Assessment assessment, Judgement judgement) {
        return Solution.of(this, assessment, judgement);
    }

    /** What is known of the strategies before any plan. */
    Judgement judge(Assessment assessment) {
        return Judgement.of(assessment, knowledge, phases, rules);
    }

    Judgement judge(Scenario scenario) {
        return judge(Assessment.of(scenario, knowledge));
    }
}
