package dev.postscale.exchange;

import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.WhatIf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that ask about an advice: {@code why}, {@code why-not}, {@code what-if} and {@code compare}. */
public final class AdviceQuestions {
    private final Advisor advisor;

    private AdviceQuestions(Advisor advisor) {
        this.advisor = advisor;
    }

    /** The operations by the value of {@code op}. */
    public static Map<String, Operation> of(Advisor advisor) {
        var questions = new AdviceQuestions(advisor);
        return Map.of(
                "why", questions::why,
                "why-not", questions::whyNot,
                "what-if", questions::whatIf,
                "compare", questions::compare);
    }

    private Reply why(Request request) {
        String strategy = request.required("strategy");
        return Reply.of(advisor.why(Operations.adviceRequest(request), strategy));
    }

    private Reply whyNot(Request request) {
        String strategy = request.required("strategy");
        return Reply.of(advisor.whyNot(Operations.adviceRequest(request), strategy));
    }

    private Reply whatIf(Request request) {
        AdviceRequest before = Operations.adviceRequest(request);
        ReadScenario changed = request.changed(before.scenario(), "change");
        return Reply.of(tree(advisor.whatIf(before, changed.scenario())));
    }

    private Reply compare(Request request) {
        List<String> a = strategies(request, "a");
        List<String> b = strategies(request, "b");
        return Reply.of(advisor.compare(Operations.adviceRequest(request), a, b));
    }

    private static List<String> strategies(Request request, String name) {
        List<String> strategies = request.oneOrMore(name);
        if (strategies.isEmpty()) {
            throw new RequestException(
                    RequestException.Code.BAD_ARGUMENT,
                    name + ": the field must name at least one strategy.",
                    "Maybe write it as [\"rag\"].");
        }
        return strategies;
    }

    /** A what-if under the names of the contract, one of which is a word of Java. */
    static Map<String, Object> tree(WhatIf whatIf) {
        Map<String, Object> diff = tree(whatIf.diff());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("before", whatIf.before());
        tree.put("after", whatIf.after());
        tree.put("diff", diff);
        return tree;
    }

    static Map<String, Object> tree(WhatIf.Difference difference) {
        Map<String, Object> diff = new LinkedHashMap<>();
        diff.put("up", difference.up());
        diff.put("down", difference.down());
        diff.put("new", difference.entered());
        diff.put("gone", difference.gone());
        diff.put("cost", difference.cost());
        diff.put("plan", difference.plan());
        return diff;
    }
}
