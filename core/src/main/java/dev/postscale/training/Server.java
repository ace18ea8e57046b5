package dev.postscale.training;

/** The usual server: accelerators on one fast interconnect; between servers exchanges are slower. */
public final class Server {
    /** Boards of eight, from the DGX-1 of 2016 to those of today. */
    public static final int ACCELERATORS = 8;

    private Server() {}
}
