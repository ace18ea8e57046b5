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
    private long strategies;

    private Gains(int size) {
        gain = new double[size];
        factor = new double[size];
        rows = new Effect[size];
    }

    static Gains of(
            Readings readings, int task, long strategies, Moment moment, ActivePairings active, double largestSynergy) {
        Gains gains = new Gains(readings.catalogue().size());
        gains.read(readings, task, strategies, moment, active, largestSynergy);
        return gains;
    }

    /** Room for the gains of one set of strategies after another, in a search that only asks for their totals. */
    static Gains room(Catalogue catalogue) {
        return new Gains(catalogue.size());
    }

    /** Forgets what was read before and reads these strategies. */
    void read(Readings readings, int task, long wanted, Moment moment, ActivePairings active, double largestSynergy) {
        strategies = wanted;
        for (long rest = wanted; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            Reading reading = readings.of(strategy, Lever.EFFECTIVE_COMPUTE, task, moment);
            rows[strategy] = reading.row();
            gain[strategy] = reading.decades();
            factor[strategy] = 1;
        }
        for (int i = 0; i < active.count(); i++) {
            apply(active.pairing(i), active.holds(i), largestSynergy);
        }
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
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            sum += gain[strategy] * factor[strategy];
        }
        return sum;
    }

    double of(int strategy) {
        return has(strategy) ? gain[strategy] * factor[strategy] : 0;
    }

    double factor(int strategy) {
        return has(strategy) ? factor[strategy] : 0;
    }

    @Nullable
    Effect row(int strategy) {
        return has(strategy) ? rows[strategy] : null;
    }

    private boolean has(int strategy) {
        return (strategies >> strategy & 1) == 1;
    }
}
