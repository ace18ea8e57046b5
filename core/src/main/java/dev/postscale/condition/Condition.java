package dev.postscale.condition;

import java.util.List;

/** A predicate over facts and, once there is one, a plan. */
public sealed interface Condition {
    /** The condition that always holds. */
    static Condition always() {
        return new AllOf(List.of());
    }

    /** Its value for a scenario and, in {@code moment}, a plan. */
    Truth test(Moment moment);

    /** The conditions it is made of; a comparison is made of none. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Hands every fact it names to the visitor. */
    default void visitFacts(FactVisitor visitor) {
        parts().forEach(part -> part.visitFacts(visitor));
    }

    /** Whether its value can change with the strategies of a plan. */
    default boolean namesStrategies() {
        return parts().stream().anyMatch(Condition::namesStrategies);
    }

    /** Receives fact numbers. */
    @FunctionalInterface
    interface FactVisitor {
        void fact(int number);
    }

    /**
     * What is known when a condition is read.
     *
     * @param facts values by fact number; NaN for unknown, 0 and 1 for booleans, ordinals for enumerations
     * @param strategies bit mask of the plan's strategies
     * @param planned whether there is a plan; without one its strategies are unknown
     * @param memo values of numbered conditions that only the facts decide, shared by all moments with these facts;
     *     empty for none
     */
    record Moment(double[] facts, long strategies, boolean planned, Truth[] memo) {
        private static final Truth[] NO_MEMO = {};

        public Moment(double[] facts, long strategies, boolean planned) {
            this(facts, strategies, planned, NO_MEMO);
        }

        /** Before any plan. */
        public static Moment beforePlan(double[] facts) {
            return new Moment(facts, 0, false);
        }
    }

    /** True when all parts are; true when there is none. */
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Moment moment) {
            Truth all = Truth.TRUE;
            for (Condition part : parts) {
                all = all.and(part.test(moment));
            }
            return all;
        }
    }

    /** True when some part is. */
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Moment moment) {
            Truth any = Truth.FALSE;
            for (Condition part : parts) {
                any = any.or(part.test(moment));
            }
            return any;
        }
    }

    /** The opposite of its part. */
    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Moment moment) {
            return part.test(moment).not();
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }

    /**
     * A linear form of facts within bounds: {@code minimum <= sum(coefficient * fact) <= maximum}, either bound strict
     * when not included. One fact with coefficient 1 is the common case.
     */
    record Range(
            int[] facts,
            double[] coefficients,
            double minimum,
            boolean minimumIncluded,
            double maximum,
            boolean maximumIncluded)
            implements Condition {
        @Override
        public Truth test(Moment moment) {
            double sum = 0;
            for (int i = 0; i < facts.length; i++) {
                sum += coefficients[i] * moment.facts()[facts[i]];
            }
            if (Double.isNaN(sum)) {
                return Truth.UNKNOWN;
            }
            boolean above = minimumIncluded ? sum >= minimum : sum > minimum;
            boolean below = maximumIncluded ? sum <= maximum : sum < maximum;
            return Truth.of(above && below);
        }

        @Override
        public void visitFacts(FactVisitor visitor) {
            for (int fact : facts) {
                visitor.fact(fact);
            }
        }
    }

    /** An enumeration has one of some values; the values are a bit mask of ordinals. */
    record CodeIn(int fact, long ordinals) implements Condition {
        @Override
        public Truth test(Moment moment) {
            double value = moment.facts()[fact];
            return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of((ordinals >> (int) value & 1) == 1);
        }

        @Override
        public void visitFacts(FactVisitor visitor) {
            visitor.fact(fact);
        }
    }

    /** The plan holds a strategy; unknown before there is a plan. */
    record HasStrategy(int strategy) implements Condition {
        @Override
        public Truth test(Moment moment) {
            return moment.planned() ? Truth.of((moment.strategies() >> strategy & 1) == 1) : Truth.UNKNOWN;
        }

        @Override
        public boolean namesStrategies() {
            return true;
        }
    }

    /** A condition that the strategies of a plan do not change, looked up by number once it has been read. */
    record Numbered(int number, Condition part) implements Condition {
        @Override
        @SuppressWarnings("NullAway") // an array is filled as its conditions are read
        public Truth test(Moment moment) {
            if (number >= moment.memo().length) {
                return part.test(moment);
            }
            Truth known = moment.memo()[number];
            if (known == null) {
                known = part.test(moment);
                moment.memo()[number] = known;
            }
            return known;
        }

        @Override
        public List<Condition> parts() {
            return List.of(part);
        }
    }
}
