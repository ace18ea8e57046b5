package dev.postscale.pricing;

import dev.postscale.advice.Text;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Estimate;

/**
 * A price on a date.
 *
 * @param item what was priced, as in the price table
 * @param amount in the unit; exact for a list price that holds, wider the further its date is
 * @param observed ISO day on which it was last seen; empty if nobody saw it
 * @param validFrom ISO day since which it holds; empty if unknown
 * @param validTo ISO day on which it ended, exclusive; empty while it holds
 * @param source ids of sources, separated by a blank
 */
public record Priced(
        Text item,
        Estimate amount,
        String unit,
        PriceState state,
        String observed,
        String validFrom,
        String validTo,
        String source) {
    /** What the user says it costs. */
    public static Priced stated(String item, double amount, String unit) {
        return new Priced(Text.same(item), Estimate.exact(amount), unit, PriceState.STATED, "", "", "", "");
    }

    /** A planning value of the knowledge base. */
    public static Priced assumed(ThresholdFact fact) {
        boolean spread = !Double.isNaN(fact.low()) && !Double.isNaN(fact.high());
        return new Priced(
                new Text(fact.labelEn(), fact.labelZh()),
                spread ? Estimate.of(fact.value(), fact.low(), fact.high()) : Estimate.exact(fact.value()),
                fact.unit(),
                PriceState.ASSUMED,
                "",
                "",
                "",
                fact.source());
    }

    /** What other prices add up to. */
    public static Priced derived(String item, Estimate amount, String unit) {
        return new Priced(Text.same(item), amount, unit, PriceState.DERIVED, "", "", "", "");
    }

    /** A price that nobody knows. */
    public static Priced unknown(String item, String unit) {
        return new Priced(Text.same(item), Estimate.unknown(), unit, PriceState.ASSUMED, "", "", "", "");
    }

    public boolean isKnown() {
        return amount.isKnown();
    }

    /** The same price of something else of the same kind, such as the input of a request in a batch. */
    Priced as(String otherItem, Estimate otherAmount, PriceState otherState, String otherSource) {
        return new Priced(
                Text.same(otherItem), otherAmount, unit, otherState, observed, validFrom, validTo, otherSource);
    }
}
