package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.Priced;

/**
 * An input that nobody stated.
 *
 * @param path of the scenario, or name of an argument or constant
 * @param value NaN for what is missing
 * @param origin stated, default, inferred, stale, back-cast, or missing
 * @param text what it is, in words of the knowledge base
 * @param source id of a source or constant; empty if it has none
 */
public record Assumed(String path, Value value, String origin, Text text, String source) {
    static final String MISSING = "missing";

    /** A price and how far it can be relied on. */
    public static Assumed of(MachineCosts.Used used) {
        Priced price = used.price();
        return new Assumed(used.path(), Value.of(price.amount().value()), origin(price), price.item(), price.source());
    }

    private static String origin(Priced price) {
        if (!price.isKnown()) {
            return MISSING;
        }
        return switch (price.state()) {
            case STATED -> "stated";
            case STALE -> "stale";
            case BACK_CAST -> "back-cast";
            case QUOTED, ASSUMED -> "default";
            case DERIVED -> "inferred";
        };
    }

    boolean isMissing() {
        return origin.equals(MISSING);
    }
}
