package dev.postscale.scenario;

/** What can be spent: money, training compute, skills. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf({"budget", "training", "team"})
public record MeansFacts(
        double budgetFlops,
        double trainingAny,
        double trainingPretrain,
        double teamRl,
        double budgetUsd,
        double budgetHorizonMonths,
        double budgetOptimalTokens,
        double budgetBaseShare) {}
