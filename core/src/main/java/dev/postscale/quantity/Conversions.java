package dev.postscale.quantity;

/** Exact factors between units; the one home of each. A GiB is 2^30 bytes, a GB 1e9. */
public final class Conversions {
    public static final double BYTES_PER_GIB = 0x1p30;
    public static final double BITS_PER_BYTE = 8;
    public static final double SECONDS_PER_HOUR = 3600;
    public static final double SECONDS_PER_DAY = 86_400;
    public static final double MS_PER_SECOND = 1000;
    public static final double MONTHS_PER_YEAR = 12;
    public static final double DAYS_PER_YEAR = 365.25;
    public static final double DAYS_PER_MONTH = DAYS_PER_YEAR / MONTHS_PER_YEAR;
    public static final double WATTS_PER_KW = 1000;
    public static final double KWH_PER_MWH = 1000;
    public static final double GRAMS_PER_TONNE = 1e6;

    private Conversions() {}
}
