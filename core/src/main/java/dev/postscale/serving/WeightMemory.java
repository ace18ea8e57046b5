package dev.postscale.serving;

import dev.postscale.quantity.Conversions;

/**
 * Memory of weights, {@code parameters * bits / 8} bytes. All parameters count, those of idle experts too. Block scales
 * of a quantised format belong in its bits: 4-bit formats are 4.25 to 4.9.
 */
public final class WeightMemory {

    private WeightMemory() {}

    /** Bytes of all weights. */
    public static double bytes(double totalParams, double bitsPerWeight) {
        return totalParams * bitsPerWeight / Conversions.BITS_PER_BYTE;
    }

    /** The most bits per weight that a number of bytes can hold, 0 if there is no room at all. */
    public static double bitsThatFit(double totalParams, double bytes) {
        return StrictMath.max(0, bytes) * Conversions.BITS_PER_BYTE / totalParams;
    }

    /** The most parameters that a number of bytes can hold. */
    public static double paramsThatFit(double bytes, double bitsPerWeight) {
        return StrictMath.max(0, bytes) * Conversions.BITS_PER_BYTE / bitsPerWeight;
    }
}
