package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.plan.Problem;
import dev.postscale.plan.Violation;
import dev.postscale.plan.Violation.Limit;
import dev.postscale.scenario.Scenario;

/** The limits of the search in terms of the scenario: which input sets them, and in which unit. */
final class Limits {
    private final Problem problem;
    private final Scenario scenario;

    Limits(Assessment assessment, Problem problem) {
        this.problem = problem;
        scenario = assessment.reading().scenario();
    }

    /** The input that sets the limit. */
    String path(Violation violation) {
        return switch (violation.limit()) {
            case MEMORY -> "deployment.memory_gib";
            case ACCELERATORS -> "deployment.count";
            case MONEY -> "budget_usd";
            case COMPUTE -> Double.isNaN(scenario.flops()) && scenario.gpuHours() > 0 ? "gpu_hours" : "flops";
            case LATENCY -> "workload.latency_ms_p95";
            case FIRST_TOKEN -> "workload.ttft_ms";
            case PER_TOKEN -> "workload.tpot_ms";
            case WEEKS -> "constraints.deadline_weeks";
            case QUALITY -> "target.decades";
        };
    }

    /** The value of that input now. */
    double allowed(Violation violation) {
        return violation.limit() == Limit.QUALITY
                ? target(violation, violation.needed())
                : inUnit(violation, violation.allowed());
    }

    /** The value of that input at which the limit would be kept. */
    double needed(Violation violation) {
        return violation.limit() == Limit.QUALITY
                ? target(violation, violation.allowed())
                : inUnit(violation, violation.needed());
    }

    private double inUnit(Violation violation, double amount) {
        return switch (violation.limit()) {
            // Of one accelerator, as the input counts; an engine uses a share of it.
            case MEMORY ->
                amount
                        / problem.conventions().memoryShare()
                        / problem.machines().count()
                        / 0x1p30;
            case COMPUTE ->
                path(violation).equals("gpu_hours")
                        ? scenario.gpuHours() * amount / violation.allowed()
                        : amount / problem.conventions().computeSlack();
            case ACCELERATORS, MONEY, LATENCY, FIRST_TOKEN, PER_TOKEN, WEEKS, QUALITY -> amount;
        };
    }

    /** Decades over the base that an effective compute stands for; over that of the named model, where one is named. */
    private double target(Violation violation, double flops) {
        double stated = Double.isNaN(scenario.target().decades())
                ? 0
                : scenario.target().decades();
        return stated + StrictMath.log10(flops / violation.needed());
    }
}
