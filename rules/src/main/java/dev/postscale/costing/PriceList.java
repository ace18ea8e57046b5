package dev.postscale.costing;

import dev.postscale.compute.Assumed;
import dev.postscale.pricing.Priced;
import java.util.List;

/**
 * Prices of one thing on a date.
 *
 * @param name id of the model or accelerator, else what was asked for
 * @param prices with how far each can be relied on; empty where nothing is known
 */
public record PriceList(
        Form what, String name, String on, List<Line> prices, CostAnswer.Currency currency, List<Assumed> assumptions)
        implements CostAnswer {
    public PriceList {
        prices = List.copyOf(prices);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * A price and what it is of.
     *
     * @param kind input, cached-input, output and each of them with -batch; rental, purchase, amortised, owned; or item
     */
    public record Line(String kind, Priced price) {}
}
