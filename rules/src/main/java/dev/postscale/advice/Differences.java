package dev.postscale.advice;

import dev.postscale.advice.WhatIf.Difference;
import dev.postscale.advice.WhatIf.PlanShift;
import dev.postscale.advice.WhatIf.Shift;
import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What differs between two pieces of advice, and between two numbers with intervals. */
public final class Differences {
    private Differences() {}

    /** What becomes of one advice in another. */
    public static Difference between(Gist before, Gist after) {
        List<Shift> up = new ArrayList<>();
        List<Shift> down = new ArrayList<>();
        List<Shift> entered = new ArrayList<>();
        List<Shift> gone = new ArrayList<>();
        for (String strategy : after.ranked()) {
            double from = place(before, strategy);
            double to = place(after, strategy);
            if (Double.isNaN(from)) {
                entered.add(new Shift(strategy, from, to));
            } else if (to < from) {
                up.add(new Shift(strategy, from, to));
            } else if (to > from) {
                down.add(new Shift(strategy, from, to));
            }
        }
        for (String strategy : before.ranked()) {
            if (Double.isNaN(place(after, strategy))) {
                gone.add(new Shift(strategy, place(before, strategy), Double.NaN));
            }
        }
        // The farthest first.
        Comparator<Shift> far = Comparator.comparingDouble((Shift shift) -> -Math.abs(shift.from() - shift.to()))
                .thenComparing(Shift::strategy);
        up.sort(far);
        down.sort(far);
        return new Difference(up, down, entered, gone, cost(before, after), plan(before, after));
    }

    /** Place of a strategy in a ranking, from 1; NaN where it is not in it. */
    private static double place(Gist gist, String strategy) {
        int index = gist.ranked().indexOf(strategy);
        return index < 0 ? Double.NaN : index + 1;
    }

    private static Cost cost(Gist before, Gist after) {
        return new Cost(
                less(after.cost().oneOffUsd(), before.cost().oneOffUsd()),
                less(after.cost().monthlyUsd(), before.cost().monthlyUsd()),
                less(after.cost().totalUsd(), before.cost().totalUsd()));
    }

    private static PlanShift plan(Gist before, Gist after) {
        return new PlanShift(
                before.model(),
                after.model(),
                after.strategies().stream()
                        .filter(strategy -> !before.strategies().contains(strategy))
                        .toList(),
                before.strategies().stream()
                        .filter(strategy -> !after.strategies().contains(strategy))
                        .toList(),
                less(after.decades(), before.decades()));
    }

    /**
     * The difference of two numbers that are taken as independent: the distances to the ends of its interval are the roots
     * of the sums of squares of theirs.
     */
    static Estimate less(Estimate first, Estimate second) {
        if (!first.isKnown() || !second.isKnown()) {
            return Estimate.unknown();
        }
        double value = first.value() - second.value();
        if (first.exact() && second.exact()) {
            return Estimate.exact(value);
        }
        double down = StrictMath.hypot(below(first), above(second));
        double up = StrictMath.hypot(above(first), below(second));
        return Estimate.of(value, value - down, value + up);
    }

    private static double below(Estimate estimate) {
        return estimate.hasInterval() ? estimate.value() - estimate.low() : 0;
    }

    private static double above(Estimate estimate) {
        return estimate.hasInterval() ? estimate.high() - estimate.value() : 0;
    }
}
