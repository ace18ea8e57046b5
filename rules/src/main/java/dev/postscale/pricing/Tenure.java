package dev.postscale.pricing;

/** How one comes by an accelerator. */
public enum Tenure {
    /** By the hour. */
    RENT,
    /** Bought, its price written off over its life, with power and room. */
    AMORTISED,
    /** Paid for already: only power and room. */
    OWNED
}
