package dev.postscale.scenario;

/** Limits; one that nobody states does not bind and is 0. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf("constraints")
public record ConstraintFacts(
        double teamSize,
        double onPrem,
        double offline,
        double noTools,
        double noTraining,
        double audit,
        double deadlineWeeks,
        double sizesWanted) {}
