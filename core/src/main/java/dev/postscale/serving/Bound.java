package dev.postscale.serving;

/** What limits a service. */
public enum Bound {
    /** Bytes of weights and cache have to be read. */
    BANDWIDTH,
    /** The arithmetic itself. */
    COMPUTE,
    /** What accelerators that share a layer have to tell each other. */
    INTERCONNECT,
    /** No room for more sequences. */
    MEMORY,
    /** No more requests arrive. */
    LOAD,
    /** A larger batch would be too slow for each request. */
    LATENCY
}
