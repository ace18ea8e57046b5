package dev.postscale.plan;

/** What the number of a lever row multiplies or counts. */
public enum Scale {
    /** A factor on the quantity without the strategy. */
    RATIO,
    /** An amount in the unit of the lever. */
    AMOUNT,
    /** An amount of money a month. */
    PER_MONTH,
    /** A fraction of the FLOP that trained the base. */
    OF_BASE_FLOPS,
    /** A fraction of the FLOP the budget buys. */
    OF_BUDGET_FLOPS,
    /** Priced elsewhere, from tokens, accelerator-hours or escalated requests. */
    DERIVED
}
