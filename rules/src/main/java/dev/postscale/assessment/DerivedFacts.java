package dev.postscale.assessment;

import dev.postscale.scenario.Scenario;

/**
 * Facts of one family that follow from others and from the knowledge base: one method per fact, named like it. A method
 * is asked only when the fact is neither stated nor inferred from words. NaN is unknown, 1 and 0 are true and false.
 */
abstract class DerivedFacts {
    final Facts facts;
    final Reading reading;
    final Market market;
    final Scenario scenario;

    DerivedFacts(Facts facts, Reading reading, Market market) {
        this.facts = facts;
        this.reading = reading;
        this.market = market;
        scenario = reading.scenario();
    }

    static double bool(boolean value) {
        return value ? 1 : 0;
    }

    boolean isTrue(String fact) {
        return facts.get(fact) == 1;
    }

    boolean unknown(String fact) {
        return Double.isNaN(facts.get(fact));
    }

    double constant(String notation) {
        return reading.constants().value(notation);
    }
}
