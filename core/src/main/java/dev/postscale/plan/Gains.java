package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Gains of a set of strategies on one task profile, in decades of effective compute: the log of each lever row, shrunk
 * where two strategies use the same slack, and grown where one helps the other.
 */
final class Gains {
    /** Below every ratio that a source claims: what a strategy that ruins a task comes to, where a log needs a number. */
    private static final double LEAST_RATIO = 1e-3;

    private final double[] gain;
    private final double[] factor;
    private final @Nullable Effect[] rows;

    private Gains(int size) {
        gain = new double[size];
        factor = new double[size];
        rows = new Effect[size];
    }

    static Gains of(Catalogue catalogue, int task, long strategies, Moment moment, double largestSynergy) {
        Gains gains = new Gains(catalogue.size());
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            Effect row = LeverReading.read(catalogue.effects(strategy, Lever.EFFECTIVE_COMPUTE), task, moment);
            gains.rows[strategy] = row;
            gains.gain[strategy] = row == null ? 0 : decades(row.mid());
            gains.factor[strategy] = 1;
        }
        for (Pairing pairing : catalogue.gains()) {
            if (pairing.bothIn(strategies)) {
                gains.apply(pairing, pairing.condition().test(moment), largestSynergy);
            }
        }
        return gains;
    }

    static double decades(double ratio) {
        return StrictMath.log10(StrictMath.max(ratio, LEAST_RATIO));
    }

    private void apply(Pairing pairing, Truth holds, double largestSynergy) {
        int first = pairing.first();
        int second = pairing.second();
        switch (pairing.kind()) {
            case OVERLAP -> {
                if (holds != Truth.FALSE) {
                    factor[StrictMath.abs(gain[first]) < StrictMath.abs(gain[second]) ? first : second] *=
                            pairing.factor();
                }
            }
            case CONFLICT -> {
                if (holds != Truth.FALSE) {
                    boolean shrinks = (gain[second] > 0) == (pairing.factor() < 1);
                    factor[second] *= shrinks ? pairing.factor() : 1 / pairing.factor();
                }
            }
            case SYNERGY -> {
                if (holds == Truth.TRUE) {
                    double grown = StrictMath.min(pairing.factor(), largestSynergy);
                    factor[second] *= gain[second] < 0 ? 1 / grown : grown;
                }
            }
            case EXCLUDES, REQUIRES, ORDER -> throw new IllegalStateException(pairing.kind() + " is not on gains");
        }
    }

    double total() {
        double sum = 0;
        for (int i = 0; i < gain.length; i++) {
            sum += gain[i] * factor[i];
        }
        return sum;
    }

    double of(int strategy) {
        return gain[strategy] * factor[strategy];
    }

    double factor(int strategy) {
        return factor[strategy];
    }

    @Nullable
    Effect row(int strategy) {
        return rows[strategy];
    }
}
