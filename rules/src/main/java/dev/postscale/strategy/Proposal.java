package dev.postscale.strategy;

/** What one rule says of one strategy. */
public sealed interface Proposal permits Recommend, Consider, Discourage, Forbid, Require, Warn, Adjust {
    /** The rule that says it. */
    String rule();

    /** The strategy it is said of. */
    String strategy();

    Says says();
}
