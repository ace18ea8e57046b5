package dev.postscale.verdict;

/** What one rule says once plans are known. */
public sealed interface Ruling permits Veto, Order, Step, Caution {
    /** The rule that says it. */
    String rule();
}
