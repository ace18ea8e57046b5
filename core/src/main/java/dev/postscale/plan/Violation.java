package dev.postscale.plan;

/**
 * A limit that a plan passes.
 *
 * @param needed what the plan needs
 * @param allowed what the limit allows
 */
public record Violation(Limit limit, double needed, double allowed) {
    private static final double PAST_NOTHING = 9;

    /** Limits of a scenario. */
    public enum Limit {
        MEMORY,
        /** More accelerators than there are, for the load. */
        ACCELERATORS,
        MONEY,
        COMPUTE,
        /** Of a whole answer. */
        LATENCY,
        /** To the first token. */
        FIRST_TOKEN,
        /** Per output token. */
        PER_TOKEN,
        WEEKS,
        /** Effective compute, FLOP: here what is needed is the limit and what is allowed the plan's own. */
        QUALITY
    }

    /** How far past the limit, in decades; past a limit of nothing, further than any need lies past a limit. */
    public double decades() {
        return allowed > 0 ? StrictMath.log10(needed / allowed) : PAST_NOTHING;
    }
}
