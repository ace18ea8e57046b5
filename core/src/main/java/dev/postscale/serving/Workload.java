package dev.postscale.serving;

import dev.postscale.quantity.Conversions;

/**
 * What users ask for.
 *
 * @param requestsPerDay mean over the horizon
 * @param inputTokens per request
 * @param outputTokens per request
 * @param peakFactor peak over mean, at least 1
 * @param cachedShare share of the input whose cache or price is shared with other requests, 0 to 1
 */
public record Workload(
        double requestsPerDay, double inputTokens, double outputTokens, double peakFactor, double cachedShare) {

    public Workload {
        if (!(requestsPerDay >= 0 && inputTokens >= 0 && outputTokens >= 0)) {
            throw new IllegalArgumentException("The requests per day (" + requestsPerDay + "), input tokens ("
                    + inputTokens + ") and output tokens (" + outputTokens + ") must be known and not negative.");
        }
        if (!(peakFactor >= 1 && cachedShare >= 0 && cachedShare <= 1)) {
            throw new IllegalArgumentException("The peak factor (" + peakFactor
                    + ") must be at least 1, the cached share (" + cachedShare + ") within 0 and 1.");
        }
    }

    /** The share of the input that a prefix of the given length makes common to all requests. */
    public static double sharedPrefixFraction(double prefixTokens, double inputTokens) {
        return StrictMath.min(1, prefixTokens / inputTokens);
    }

    /** Mean arrivals, 1/s. */
    public double requestsPerSecond() {
        return requestsPerDay / Conversions.SECONDS_PER_DAY;
    }

    /** Arrivals in the busiest hours, 1/s. */
    public double peakRequestsPerSecond() {
        return requestsPerSecond() * peakFactor;
    }

    /** Input and output. */
    public double tokensPerRequest() {
        return inputTokens + outputTokens;
    }

    /** Input and output of a day. */
    public double tokensPerDay() {
        return requestsPerDay * tokensPerRequest();
    }

    /** Input and output over a number of days. */
    public double lifetimeTokens(double days) {
        return tokensPerDay() * days;
    }

    /** Input tokens that have to be computed for each request. */
    public double prefilledTokens() {
        return inputTokens * (1 - cachedShare);
    }
}
