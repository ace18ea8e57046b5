package dev.postscale.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The question: what is to be served, with what money, machines, data and limits. Every part may be unknown.
 *
 * @param version of the format, 1
 * @param asOf date of the decision, ISO year-month-day
 * @param need what for, in plain words; read by the concept linker, never by a rule
 * @param budgetUsd all cash over the horizon, in the scope given
 * @param gpuHours accelerator-hours that may be spent on training
 * @param flops FLOP of training
 */
public record Scenario(
        int version,
        String asOf,
        Goal goal,
        String need,
        AnswerLanguage lang,
        Target target,
        double budgetUsd,
        BudgetScope budgetScope,
        double gpuHours,
        double flops,
        double horizonMonths,
        Deployment deployment,
        Training training,
        Workload workload,
        Tasks tasks,
        Data data,
        Assets assets,
        Team team,
        Constraints constraints,
        Prices prices) {
    private static final Scenario EMPTY = new Scenario(
            1,
            "",
            Goal.UNKNOWN,
            "",
            AnswerLanguage.UNKNOWN,
            Target.UNKNOWN,
            Double.NaN,
            BudgetScope.UNKNOWN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Deployment.UNKNOWN,
            Training.UNKNOWN,
            Workload.UNKNOWN,
            Tasks.UNKNOWN,
            Data.UNKNOWN,
            Assets.UNKNOWN,
            Team.UNKNOWN,
            Constraints.UNKNOWN,
            Prices.UNKNOWN);

    public Scenario {
        if (version != 1) {
            throw new ScenarioException(
                    "version",
                    "The value (" + version + ") must be 1.",
                    "Maybe the scenario was written for a later release.");
        }
        checkDate(asOf);
        Limits.text("need", need);
        Limits.amount("budget_usd", budgetUsd);
        Limits.amount("gpu_hours", gpuHours);
        Limits.amount("flops", flops);
        Limits.above("horizon_months", horizonMonths, 0, 120, "days or years were meant: the unit is the month");
    }

    /** Nothing said. */
    public static Scenario empty() {
        return EMPTY;
    }

    private static void checkDate(String asOf) {
        if (asOf.isEmpty()) {
            return;
        }
        try {
            LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ScenarioException(
                    "as_of",
                    "The value (" + asOf + ") must be a date such as 2025-01-31.",
                    "Maybe the month has fewer days.");
        }
    }
}
