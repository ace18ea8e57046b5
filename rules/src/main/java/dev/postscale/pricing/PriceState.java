package dev.postscale.pricing;

/** How far a price can be relied on for a date. */
public enum PriceState {
    /** Said by the user. */
    STATED,
    /** Seen to hold on the date, or not long before it. */
    QUOTED,
    /** Ended, or last seen too long before the date. */
    STALE,
    /** First seen after the date. */
    BACK_CAST,
    /** Not a price of anyone: a planning value. */
    ASSUMED,
    /** Computed from other prices. */
    DERIVED
}
