package dev.postscale.serving;

import dev.postscale.quantity.Conversions;

/**
 * What a model keeps of a sequence: values that grow with the context, values that stop at a sliding window, and a
 * state of fixed size.
 *
 * @param growingValues per token, layers of full length
 * @param windowedValues per token, layers with a sliding window
 * @param window tokens, infinite without one
 * @param stateBytes bytes per sequence, not affected by the bits of the cache
 */
public record KvCache(double growingValues, double windowedValues, double window, double stateBytes) {

    public KvCache {
        if (!(growingValues >= 0 && windowedValues >= 0 && window >= 0 && stateBytes >= 0)) {
            throw new IllegalArgumentException("The cache (" + growingValues + ", " + windowedValues + " values per"
                    + " token, window " + window + ", state " + stateBytes + " bytes) must be known and not negative.");
        }
    }

    /** The cache of a model with layers of the given kinds; windows must agree. */
    public static KvCache of(CacheLayers... groups) {
        double growing = 0;
        double windowed = 0;
        double window = Double.POSITIVE_INFINITY;
        double state = 0;
        for (CacheLayers group : groups) {
            state += group.stateBytes();
            if (Double.isInfinite(group.window())) {
                growing += group.valuesPerToken();
            } else if (Double.isInfinite(window) || window == group.window()) {
                windowed += group.valuesPerToken();
                window = group.window();
            } else {
                throw new IllegalArgumentException(
                        "The windows (" + window + ", " + group.window() + ") of a model must agree.");
            }
        }
        return new KvCache(growing, windowed, window, state);
    }

    /**
     * The cache of a model as tables publish it.
     *
     * @param bytesPerToken bytes per token, all attention layers
     * @param growingBytesPerToken the part of it that grows past the window
     * @param bits of a cached value in these two figures
     * @param window tokens, NaN or infinite without one
     */
    public static KvCache ofBytes(
            double bytesPerToken, double growingBytesPerToken, double bits, double window, double stateBytes) {
        double perByte = Conversions.BITS_PER_BYTE / bits;
        return Double.isFinite(window)
                ? new KvCache(
                        growingBytesPerToken * perByte,
                        (bytesPerToken - growingBytesPerToken) * perByte,
                        window,
                        stateBytes)
                : new KvCache(bytesPerToken * perByte, 0, Double.POSITIVE_INFINITY, stateBytes);
    }

    /** A cache of as many times the bytes, the state of fixed size included. */
    public KvCache scaled(double factor) {
        return factor == 1
                ? this
                : new KvCache(growingValues * factor, windowedValues * factor, window, stateBytes * factor);
    }

    /** Bytes that one more token takes while the context is within the window. */
    public double bytesPerToken(double bits) {
        return (growingValues + windowedValues) * bits / Conversions.BITS_PER_BYTE;
    }

    /** Bytes that one more token takes past the window. */
    public double growingBytesPerToken(double bits) {
        return growingValues * bits / Conversions.BITS_PER_BYTE;
    }

    /** Bytes of one sequence of {@code tokens} tokens, cached values at the given bits. */
    public double bytes(double tokens, double bits) {
        double values = growingValues * tokens;
        if (windowedValues > 0) {
            values += windowedValues * StrictMath.min(tokens, window);
        }
        return values * bits / Conversions.BITS_PER_BYTE + stateBytes;
    }
}
