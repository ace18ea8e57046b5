package dev.postscale.serving;

/** What limits a service. */
public enum Bound {
    /** Bytes of weights and cache have to be read. */
    BANDWIDTH,
    /** The arithmetic itself. */
    COMPUTE,
    /** No room for more sequences. */
    MEMORY,
    /** No more requests arrive. */
    LOAD,
    /** A larger batch would be too slow for each request. */
    LATENCY
}
