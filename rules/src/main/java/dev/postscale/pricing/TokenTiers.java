package dev.postscale.pricing;

import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an interface charges for the tokens of a model, USD per million.
 *
 * @param offering name of the offering in the price table
 * @param usual prices of most requests
 * @param longFrom input tokens of a request above which the longer tier counts, infinite if there is none
 * @param longer prices of longer requests, the usual ones if there is no tier
 * @param batch share of the price that requests in a batch cost
 */
public record TokenTiers(String offering, Tier usual, double longFrom, Tier longer, Priced batch) {
    /**
     * The prices of requests up to a length.
     *
     * @param cachedInput input found in the provider's cache, unknown where there is no discount
     */
    public record Tier(Priced input, Priced cachedInput, Priced output) {
        private List<Priced> known() {
            return List.of(input, cachedInput, output).stream()
                    .filter(Priced::isKnown)
                    .toList();
        }
    }

    /** The tier of requests of a length. */
    public Tier of(double inputTokens) {
        return inputTokens > longFrom ? longer : usual;
    }

    /** Every price there is, for a list. */
    public List<Priced> all() {
        List<Priced> all = new ArrayList<>(usual.known());
        for (Priced part : usual.known()) {
            Estimate share = part.amount().times(batch.amount().value());
            // What half of an old price costs is no surer than the price.
            PriceState state = part.state() == PriceState.QUOTED ? PriceState.DERIVED : part.state();
            all.add(part.as(part.item().en() + ", batch", share, state, batch.source()));
        }
        if (Double.isFinite(longFrom)) {
            all.addAll(longer.known());
        }
        return all;
    }
}
