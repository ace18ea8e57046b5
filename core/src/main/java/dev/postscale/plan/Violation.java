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
        MONEY,
        COMPUTE,
        LATENCY,
        WEEKS
    }

    /** How far past the limit, in decades; past a limit of nothing, further than any need lies past a limit. */
    double decades() {
        return allowed > 0 ? StrictMath.log10(needed / allowed) : PAST_NOTHING;
    }
}
