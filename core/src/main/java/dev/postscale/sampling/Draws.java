package dev.postscale.sampling;

/**
 * A stream of random numbers in which draw {@code i} is a pure function of (seed, key, i): a counter, not a state.
 *
 * <p>The counter is hashed by SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195), which passes
 * BigCrush for consecutive counters. Two keys give unrelated streams, so adding a lever never moves the draws of
 * another. Normal draws come in antithetic pairs, {@code normal(2k + 1) == -normal(2k)}: the sample mean of an even
 * number of them is exactly 0 and odd moments vanish.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long stream;

    private Draws(long stream) {
        this.stream = stream;
    }

    /** The stream of a key, such as a lever or law id, under a seed. */
    public static Draws of(long seed, String key) {
        return new Draws(mix(mix(seed) ^ hash(key)));
    }

    /** An unrelated stream for the given dimension of a draw with several. */
    public Draws dimension(int number) {
        return new Draws(mix(stream ^ mix(number + GOLDEN_GAMMA)));
    }

    /** Uniform on the open interval (0, 1), in steps of 2^-52. */
    public double uniform(long index) {
        // The half keeps 0 and 1 out, whose normal quantiles are infinite.
        return ((mix(stream + index * GOLDEN_GAMMA) >>> 12) + 0.5) * 0x1p-52;
    }

    /** Standard normal by inversion, draws {@code 2k} and {@code 2k + 1} being opposite. */
    public double normal(long index) {
        double quantile = NormalQuantile.of(uniform(index >> 1));
        return (index & 1) == 0 ? quantile : -quantile;
    }

    /** The first {@code count} standard normal draws. */
    public double[] normals(int count) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = (i & 1) == 0 ? normal(i) : -draws[i - 1];
        }
        return draws;
    }

    /** The finalizer of SplitMix64 (variant 13 of Stafford). */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** FNV-1a over the characters, in 64 bits: {@code String.hashCode} has only 32. */
    private static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
