package dev.postscale.plan;

import dev.postscale.condition.Condition;

/**
 * How a strategy combines with others.
 *
 * @param claim id of the claim it comes from
 * @param first number of the strategy
 * @param others mask of the other strategies; more than one only for {@link Kind#REQUIRES}, where any one will do
 * @param factor on the log-gain, NaN where the kind has none
 */
public record Pairing(String claim, Kind kind, int first, long others, double factor, Condition condition) {
    /** Kinds of combination. */
    public enum Kind {
        /** They use the same slack: the smaller gain shrinks by the factor. */
        OVERLAP,
        /** The second suffers: its gain shrinks, its loss grows. */
        CONFLICT,
        /** The second gains more: its gain grows, its loss shrinks. */
        SYNERGY,
        /** They cannot stand in one plan. */
        EXCLUDES,
        /** The first needs one of the others. */
        REQUIRES,
        /** The first comes before the other. */
        ORDER
    }

    boolean onGains() {
        return kind == Kind.OVERLAP || kind == Kind.CONFLICT || kind == Kind.SYNERGY;
    }

    int second() {
        return Long.numberOfTrailingZeros(others);
    }

    boolean bothIn(long strategies) {
        return (strategies >> first & 1) == 1 && (strategies & others) != 0;
    }
}
