package dev.postscale.plan;

import dev.postscale.condition.Condition.FactVisitor;
import dev.postscale.condition.Condition.Moment;

/** Questions to the lever rows of one strategy, outside of any plan. */
public final class LeverRows {
    private LeverRows() {}

    /** The largest middle among the rows of effective compute for a task profile, 1 when there is none. */
    public static double largestMid(Catalogue catalogue, int strategy, int task) {
        double largest = 1;
        for (Effect row : catalogue.effects(strategy, Lever.EFFECTIVE_COMPUTE)) {
            largest = row.concerns(task) ? StrictMath.max(largest, row.mid()) : largest;
        }
        return largest;
    }

    /** Hands every fact that a condition of one of the strategy's rows names to the visitor. */
    public static void visitFacts(Catalogue catalogue, int strategy, FactVisitor visitor) {
        for (Lever lever : Lever.values()) {
            for (Effect row : catalogue.effects(strategy, lever)) {
                row.condition().visitFacts(visitor);
            }
        }
    }

    /** Gain in decades of effective compute that the row in force at a moment gives, 0 without one. */
    public static double decades(Catalogue catalogue, int strategy, int task, Moment moment) {
        Effect row = LeverReading.read(catalogue.effects(strategy, Lever.EFFECTIVE_COMPUTE), task, moment);
        return row == null ? 0 : Gains.decades(row.mid());
    }
}
