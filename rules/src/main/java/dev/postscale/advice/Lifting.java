package dev.postscale.advice;

import dev.postscale.assessment.Dictionary;
import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.condition.Truth;
import dev.postscale.ontology.FactDefinition;
import java.util.TreeSet;

/** The change of one fact that would lift a condition that is false; none where no single fact would. */
final class Lifting {
    private static final int DECADES = 30;
    private static final int BISECTIONS = 40;

    private Lifting() {}

    static Change of(Condition condition, double[] facts, Dictionary dictionary) {
        TreeSet<Integer> named = new TreeSet<>();
        condition.visitFacts(named::add);
        for (int fact : named) {
            double value = facts[fact];
            FactDefinition definition = dictionary.definition(fact);
            if (Double.isNaN(value)) {
                continue;
            }
            if (definition.type().equals("bool")) {
                if (lifts(condition, facts, fact, 1 - value)) {
                    return new Change(definition.name(), Value.of(value == 1), Value.of(value == 0));
                }
            } else if (definition.type().equals("number")) {
                double needed = nearest(condition, facts, fact, value);
                if (!Double.isNaN(needed)) {
                    return new Change(definition.name(), Value.of(value), Value.of(needed));
                }
            }
        }
        return Change.none();
    }

    private static boolean lifts(Condition condition, double[] facts, int fact, double value) {
        double[] changed = facts.clone();
        changed[fact] = value;
        return condition.test(Moment.beforePlan(changed)) != Truth.FALSE;
    }

    /** The nearest value that lifts the condition, found by decades and then by halving. */
    private static double nearest(Condition condition, double[] facts, int fact, double value) {
        double start = value > 0 ? value : 1e-3;
        for (int decade = 1; decade <= DECADES; decade++) {
            for (double factor : new double[] {StrictMath.pow(10, decade), StrictMath.pow(10, -decade)}) {
                double beyond = start * factor;
                if (lifts(condition, facts, fact, beyond)) {
                    return halved(condition, facts, fact, start, beyond);
                }
            }
        }
        return Double.NaN;
    }

    private static double halved(Condition condition, double[] facts, int fact, double start, double beyond) {
        double within = start;
        double lifting = beyond;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = StrictMath.sqrt(within * lifting);
            if (lifts(condition, facts, fact, middle)) {
                lifting = middle;
            } else {
                within = middle;
            }
        }
        return lifting;
    }
}
