package dev.postscale.quantity;

/** How a stated number limits the true one. Strict and non-strict limits (under, at most) are not told apart. */
public enum Bound {
    EXACT,
    ABOUT,
    AT_MOST,
    AT_LEAST,
    BETWEEN;

    /** The bound of two words in a row: in "under about 2 GB" the limit counts. */
    Bound and(Bound later) {
        return later == EXACT || (later == ABOUT && this != EXACT) ? this : later;
    }
}
