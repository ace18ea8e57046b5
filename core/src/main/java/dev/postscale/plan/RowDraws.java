package dev.postscale.plan;

import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Spread;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Draws of the uncertain numbers under one seed: of each lever row from its own band, keyed by its claim, so that it is the
 * same draw in all plans whatever else they hold. They do not depend on the scenario; kept, they serve every further one.
 * Safe for use by several threads.
 */
public final class RowDraws {
    /** Numbers kept at most, 16 MiB of them; what comes later is drawn anew each time. */
    private static final int MOST_NUMBERS = 1 << 21;

    private final int count;
    private final long seed;
    private final int most;
    private final Map<String, double[]> normals = new ConcurrentHashMap<>();
    private final Map<Band, double[]> decades = new ConcurrentHashMap<>();
    private final Map<Band, double[]> amounts = new ConcurrentHashMap<>();

    private record Band(String claim, double low, double mid, double high) {
        static Band of(Effect row) {
            return new Band(row.claim(), row.low(), row.mid(), row.high());
        }

        Spread spread() {
            return Spread.ofFactor(low, mid, high);
        }
    }

    /**
     * Draws under a seed.
     *
     * @param count draws of each number
     */
    public RowDraws(int count, long seed) {
        this.count = count;
        this.seed = seed;
        most = MOST_NUMBERS / StrictMath.max(1, count);
    }

    public int count() {
        return count;
    }

    public long seed() {
        return seed;
    }

    /** Standard normal draws of a key. The caller must not change them. */
    double[] normals(String key) {
        return kept(normals, key, () -> Draws.of(seed, key).normals(count));
    }

    /** Draws of the gain of a row of effective compute, decades. The caller must not change them. */
    double[] decades(Effect row) {
        Band band = Band.of(row);
        return kept(decades, band, () -> {
            Spread spread = band.spread();
            double[] draws = normals(band.claim).clone();
            for (int i = 0; i < count; i++) {
                draws[i] = Gains.decades(spread.at(draws[i]));
            }
            return draws;
        });
    }

    /** Draws of the amount of a row. The caller must not change them. */
    double[] amounts(Effect row) {
        Band band = Band.of(row);
        return kept(amounts, band, () -> {
            Spread spread = band.spread();
            double[] draws = normals(band.claim).clone();
            for (int i = 0; i < count; i++) {
                draws[i] = spread.at(draws[i]);
            }
            return draws;
        });
    }

    private <K> double[] kept(Map<K, double[]> shelf, K key, Supplier<double[]> drawn) {
        double[] known = shelf.get(key);
        if (known != null) {
            return known;
        }
        double[] draws = drawn.get();
        if (normals.size() + decades.size() + amounts.size() < most) {
            shelf.put(key, draws);
        }
        return draws;
    }
}
