package dev.postscale.advice;

import dev.postscale.quantity.Estimate;
import java.util.List;

/** The same question before and after a change, and what the change does. */
public record WhatIf(Advice before, Advice after, Difference diff) {

    /**
     * What differs between two pieces of advice.
     *
     * @param up strategies that rise in the ranking
     * @param down strategies that fall
     * @param entered strategies that come into the ranking
     * @param gone strategies that leave it
     * @param cost of the best plan after the change less that before it; its interval takes the two as independent
     * @param plan what becomes of the best plan
     */
    public record Difference(
            List<Shift> up, List<Shift> down, List<Shift> entered, List<Shift> gone, Cost cost, PlanShift plan) {
        public Difference {
            up = List.copyOf(up);
            down = List.copyOf(down);
            entered = List.copyOf(entered);
            gone = List.copyOf(gone);
        }

        /** Whether nothing changes. */
        public boolean isNone() {
            return up.isEmpty() && down.isEmpty() && entered.isEmpty() && gone.isEmpty() && plan.isNone();
        }
    }

    /**
     * A strategy's place before and after.
     *
     * @param from place from 1, NaN where it is not ranked
     * @param to place from 1, NaN where it is not ranked
     */
    public record Shift(String strategy, double from, double to) {}

    /**
     * The best plan before and after.
     *
     * @param added strategies that only the plan after holds
     * @param dropped strategies that only the plan before holds
     * @param decades quality after less that before, both against their own reference
     */
    public record PlanShift(
            String modelBefore, String modelAfter, List<String> added, List<String> dropped, Estimate decades) {
        public PlanShift {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
        }

        boolean isNone() {
            return modelBefore.equals(modelAfter) && added.isEmpty() && dropped.isEmpty();
        }
    }
}
