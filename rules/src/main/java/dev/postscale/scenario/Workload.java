package dev.postscale.scenario;

/**
 * What is asked of the system.
 *
 * @param requestsPerDay mean over the horizon
 * @param inputTokens tokens per request
 * @param outputTokens tokens per request
 * @param contextTokens longest context of a request
 * @param latencyMsP95 ms, the whole answer
 * @param ttftMs ms, time to first token
 * @param tpotMs ms, time per output token
 * @param sharedPrefixTokens tokens many requests have in common at the start
 * @param lifetimeTokens tokens served over the horizon, when known better than by formula
 * @param peakFactor peak over mean
 * @param prefixShare share of input tokens in common, 0 to 1
 * @param multiSession state survives sessions
 * @param escalation uncertain cases go to a person
 * @param outputOverlapsInput edit or rewrite
 * @param breadthFirst independent parallel searches
 */
public record Workload(
        double requestsPerDay,
        double inputTokens,
        double outputTokens,
        double contextTokens,
        double latencyMsP95,
        double ttftMs,
        double tpotMs,
        double sharedPrefixTokens,
        double lifetimeTokens,
        double peakFactor,
        double prefixShare,
        Known mixedDifficulty,
        Known multiSession,
        Known escalation,
        Known outputOverlapsInput,
        Known breadthFirst,
        Known tabular) {
    public static final Workload UNKNOWN = new Workload(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN);

    public Workload {
        Limits.amount("workload.requests_per_day", requestsPerDay);
        Limits.amount("workload.input_tokens", inputTokens);
        Limits.amount("workload.output_tokens", outputTokens);
        Limits.amount("workload.context_tokens", contextTokens);
        Limits.amount("workload.latency_ms_p95", latencyMsP95);
        Limits.amount("workload.ttft_ms", ttftMs);
        Limits.amount("workload.tpot_ms", tpotMs);
        Limits.amount("workload.shared_prefix_tokens", sharedPrefixTokens);
        Limits.amount("workload.lifetime_tokens", lifetimeTokens);
        Limits.between("workload.peak_factor", peakFactor, 1, 100, "a share was meant: 3 is three times the mean");
        Limits.share("workload.prefix_share", prefixShare);
    }
}
