package dev.postscale.scenario;

/** What is asked of the model: volume, lengths, times, habits. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf("workload")
public record WorkloadFacts(
        double requestsPerDay,
        double contextTokens,
        double latencyMsP95,
        double latencySlack,
        double latencyBound,
        double lifetimeTokens,
        double prefixShare,
        double mixedDifficulty,
        double multiSession,
        double escalation,
        double outputOverlapsInput,
        double breadthFirst,
        double tabular,
        double inputTokens,
        double outputTokens,
        double tokensPerMonth,
        double concurrency,
        double batchTolerant) {}
