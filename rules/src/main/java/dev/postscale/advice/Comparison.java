package dev.postscale.advice;

import dev.postscale.quantity.Estimate;
import dev.postscale.scenario.Code;
import java.util.List;
import java.util.Locale;

/**
 * Two sets of strategies side by side, each in the best plan that holds all of it.
 *
 * @param a the first side
 * @param b the second side
 * @param rows the same rows for both
 * @param winner the side that is better on the goal's scale
 * @param margin by how much, on that scale; its interval is that of the quality
 */
public record Comparison(
        Side a,
        Side b,
        List<Row> rows,
        Winner winner,
        Estimate margin,
        Text verdict,
        String knowledgeBase,
        String rulesVersion,
        long seed) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Who is better. */
    public enum Winner implements Code {
        A,
        B,
        TIE,
        /** One side or both cannot be had. */
        OPEN;

        @Override
        public String notation() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One side.
     *
     * @param strategies that were asked for
     * @param plan the best plan that holds them all, absent where none can
     * @param blocked what keeps them from standing in any plan; empty where a plan holds them
     */
    public record Side(List<String> strategies, Plan plan, List<Blocked> blocked) {
        public Side {
            strategies = List.copyOf(strategies);
            blocked = List.copyOf(blocked);
        }
    }

    /** A strategy that no plan can hold, and what keeps it out. */
    public record Blocked(String strategy, Binding binding) {}

    /**
     * One thing both sides are compared on.
     *
     * @param row id, such as decades or one_off_usd
     * @param unit notation of the unit, empty where there is none
     * @param a the number of the first side, unknown where it is told in words
     * @param told what is said of each side, where it is no number
     * @param margin the first less the second
     */
    public record Row(String row, String unit, Estimate a, Estimate b, Told told, Winner winner, Estimate margin) {}

    /** What is said of each side. */
    public record Told(List<Text> a, List<Text> b) implements Absent {
        private static final Told NOTHING = new Told(List.of(), List.of());

        public Told {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }

        static Told nothing() {
            return NOTHING;
        }

        @Override
        public boolean isAbsent() {
            return a.isEmpty() && b.isEmpty();
        }
    }
}
