package dev.postscale.quantity;

/** Exact factors between units; the one home of each. A GiB is 2^30 bytes, a GB 1e9. */
public final class Conversions {
    public static final double BYTES_PER_GIB = 0x1p30;
    public static final double BITS_PER_BYTE = 8;
    public static final double SECONDS_PER_HOUR = 3600;
    public static final double MS_PER_SECOND = 1000;

    private Conversions() {}
}
