package dev.postscale.sizing;

import dev.postscale.serving.Speculation;

/**
 * What is done to serve faster or to think longer.
 *
 * @param cachedShare of the input that a prefix cache holds, 0 to 1
 * @param reasoningTokens written before the answer, which nobody reads
 * @param speculation tokens drafted and checked together
 */
public record Techniques(double cachedShare, double reasoningTokens, Speculation speculation) {
    /** Plain serving. */
    public static final Techniques NONE = new Techniques(0, 0, Speculation.NONE);
}
