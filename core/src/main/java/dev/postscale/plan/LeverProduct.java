package dev.postscale.plan;

import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;

/** What the strategies of a plan do together to one lever of cost or speed. */
final class LeverProduct {
    private final Catalogue catalogue;
    private final Moment moment;
    private final long strategies;
    private final int task;

    LeverProduct(Catalogue catalogue, long strategies, int task, Moment moment) {
        this.catalogue = catalogue;
        this.strategies = strategies;
        this.task = task;
        this.moment = moment;
    }

    /** The factor of those strategies alone that make other weights out of the given ones. */
    double reshaping(Lever lever) {
        long reshaping = 0;
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            reshaping |= catalogue.option(strategy).reshapes() ? 1L << strategy : 0;
        }
        return new LeverProduct(catalogue, reshaping, task, moment).factor(lever);
    }

    /** Product of all factors; of two that use the same slack the smaller counts in part only. */
    double factor(Lever lever) {
        double[] logs = new double[catalogue.size()];
        boolean any = false;
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            int strategy = Long.numberOfTrailingZeros(rest);
            Effect row = LeverReading.read(catalogue.effects(strategy, lever), task, moment);
            if (row != null && row.scale() == Scale.RATIO && row.mid() > 0) {
                logs[strategy] = StrictMath.log(row.mid());
                any |= logs[strategy] != 0;
            }
        }
        if (!any) {
            return 1;
        }
        for (Pairing pairing : catalogue.gains()) {
            if (pairing.kind() == Pairing.Kind.OVERLAP
                    && pairing.bothIn(strategies)
                    && logs[pairing.first()] != 0
                    && logs[pairing.second()] != 0
                    && pairing.condition().test(moment) != Truth.FALSE) {
                int smaller = StrictMath.abs(logs[pairing.first()]) < StrictMath.abs(logs[pairing.second()])
                        ? pairing.first()
                        : pairing.second();
                logs[smaller] *= pairing.factor();
            }
        }
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        return StrictMath.exp(sum);
    }

    /** Sum of all amounts of a scale. */
    double sum(Lever lever, Scale scale) {
        double sum = 0;
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
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
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            Effect row = row(Long.numberOfTrailingZeros(rest), lever);
            largest = row == null ? largest : StrictMath.max(largest, row.mid());
        }
        return largest;
    }

    /** The smallest amount, NaN when there is none. */
    double smallest(Lever lever) {
        double smallest = Double.NaN;
        for (long rest = strategies; rest != 0; rest &= rest - 1) {
            Effect row = row(Long.numberOfTrailingZeros(rest), lever);
            smallest = row == null || row.mid() >= smallest ? smallest : row.mid();
        }
        return smallest;
    }

    private @org.jspecify.annotations.Nullable Effect row(int strategy, Lever lever) {
        return LeverReading.read(catalogue.effects(strategy, lever), task, moment);
    }
}
