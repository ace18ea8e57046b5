package dev.postscale.advice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer to a scenario: immutable, and the same bytes again from the same scenario, knowledge base, rules and seed.
 *
 * @param ranked strategies, best first; never anti-patterns
 * @param plans plans, best first
 * @param infeasible why there is no plan, if there is none
 * @param numbers numbers that were asked for, by the names they were asked under
 * @param bounded true when the search stopped at its limit
 * @param knowledgeBase version
 * @param asked the question
 */
public record Advice(
        List<Ranked> ranked,
        List<Discouraged> discouraged,
        List<Forbidden> forbidden,
        List<Plan> plans,
        Infeasible infeasible,
        Map<String, Computed> numbers,
        List<Diagnosis> findings,
        List<Assumption> assumptions,
        Question askNext,
        List<Contested> contested,
        List<Flip> flips,
        List<Sensitivity> sensitivity,
        boolean bounded,
        String knowledgeBase,
        String rulesVersion,
        long seed,
        Asked asked,
        List<Text> warnings) {
    public Advice {
        ranked = List.copyOf(ranked);
        discouraged = List.copyOf(discouraged);
        forbidden = List.copyOf(forbidden);
        plans = List.copyOf(plans);
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        findings = List.copyOf(findings);
        assumptions = List.copyOf(assumptions);
        contested = List.copyOf(contested);
        flips = List.copyOf(flips);
        sensitivity = List.copyOf(sensitivity);
        warnings = List.copyOf(warnings);
    }

    /** The same advice with what would change it. */
    Advice with(Question question, List<Contested> disputes, List<Flip> found, List<Sensitivity> tried) {
        return new Advice(
                ranked,
                discouraged,
                forbidden,
                plans,
                infeasible,
                numbers,
                findings,
                assumptions,
                question,
                disputes,
                found,
                tried,
                bounded,
                knowledgeBase,
                rulesVersion,
                seed,
                asked,
                warnings);
    }

    /** The same advice with numbers that were asked for beside it. */
    public Advice withNumbers(Map<String, Computed> wanted) {
        return new Advice(
                ranked,
                discouraged,
                forbidden,
                plans,
                infeasible,
                wanted,
                findings,
                assumptions,
                askNext,
                contested,
                flips,
                sensitivity,
                bounded,
                knowledgeBase,
                rulesVersion,
                seed,
                asked,
                warnings);
    }
}
