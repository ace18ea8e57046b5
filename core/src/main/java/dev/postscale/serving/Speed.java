package dev.postscale.serving;

/**
 * How fast a replica answers.
 *
 * @param tokensPerSecond output tokens of all sequences together
 * @param ttft time to first token, seconds
 * @param ttft95 time to first token that one request in twenty exceeds, NaN where the load has no chance in it
 * @param tpot time per output token of one sequence, seconds
 * @param batch sequences decoded together, mean
 * @param bound what keeps it from being faster
 */
public record Speed(double tokensPerSecond, double ttft, double ttft95, double tpot, double batch, Bound bound) {}
