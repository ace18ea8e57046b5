package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;

/** What the strategies of a plan do together to one lever of cost or speed. */
final class LeverProduct {
    private final Readings readings;
    private final Catalogue catalogue;
    private final Moment moment;
    private final long strategies;
    private final ActivePairings active;
    private final int task;
    private final double[] room;

    /**
     * Levers of some strategies at a moment.
     *
     * @param active pairings that these or more strategies call up
     * @param room for a number of each strategy, written over
     */
    LeverProduct(Readings readings, long strategies, ActivePairings active, int task, Moment moment, double[] room) {
        this.room = room;
        this.readings = readings;
        catalogue = readings.catalogue();
        this.strategies = strategies;
        this.active = active;
        this.task = task;
        this.moment = moment;
    }

    /** The factor of those strategies alone that make other weights out of the given ones. */
    double reshaping(Lever lever) {
        return factor(lever, catalogue.reshaping());
    }

    /** The factor of those strategies alone whose effect on speed does not follow from the size of weights and cache. */
    double beyondSize(Lever lever) {
        return factor(lever, ~catalogue.sizing());
    }

    /** Product of all factors; of two that use the same slack the smaller counts in part only. */
    double factor(Lever lever) {
        return factor(lever, -1);
    }

    private double factor(Lever lever, long among) {
        long moving = catalogue.moving(lever, strategies) & among;
        if (moving == 0) {
            return 1;
        }
        double[] logs = room;
        boolean any = false;
        for (long rest = moving; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            logs[strategy] = readings.of(strategy, lever, task, moment).log();
            any |= logs[strategy] != 0;
        }
        if (!any) {
            return 1;
        }
        for (int i = 0; i < active.count(); i++) {
            Pairing pairing = active.pairing(i);
            if (pairing.kind() == Pairing.Kind.OVERLAP
                    && pairing.bothIn(moving)
                    && logs[pairing.first()] != 0
                    && logs[pairing.second()] != 0
                    && active.holds(i) != Truth.FALSE) {
                int smaller = StrictMath.abs(logs[pairing.first()]) < StrictMath.abs(logs[pairing.second()])
                        ? pairing.first()
                        : pairing.second();
                logs[smaller] *= pairing.factor();
            }
        }
        double sum = 0;
        for (long rest = moving; rest != 0; rest &= rest - 1) {
            sum += logs[Long.numberOfTrailingZeros(rest)];
        }
        return StrictMath.exp(sum);
    }

    /** Sum of all amounts of a scale. */
    double sum(Lever lever, Scale scale) {
        double sum = 0;
        for (long rest = catalogue.moving(lever, strategies); rest != 0; rest &= rest - 1) {
            Effect row = row(Long.numberOfTrailingZeros(rest), lever);
            if (row != null && row.scale() == scale) {
                sum += row.mid();
            }
        }
        return sum;
    }

    /** The largest amount, 0 when there is none. */
    double largest(Lever lever) {
        double largest = 0;
        for (long rest = catalogue.moving(lever, strategies); rest != 0; rest &= rest - 1) {
            Effect row = row(Long.numberOfTrailingZeros(rest), lever);
            largest = row == null ? largest : StrictMath.max(largest, row.mid());
        }
        return largest;
    }

    /** The smallest amount, NaN when there is none. */
    double smallest(Lever lever) {
        double smallest = Double.NaN;
        for (long rest = catalogue.moving(lever, strategies); rest != 0; rest &= rest - 1) {
            Effect row = row(Long.numberOfTrailingZeros(rest), lever);
            smallest = row == null || row.mid() >= smallest ? smallest : row.mid();
        }
        return smallest;
    }

    private @org.jspecify.annotations.Nullable Effect row(int strategy, Lever lever) {
        return readings.of(strategy, lever, task, moment).row();
    }
}
