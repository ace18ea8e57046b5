package dev.postscale.assessment;

import dev.postscale.ontology.ModelFact;
import dev.postscale.plan.Origin;
import dev.postscale.plan.WeightsSource;
import dev.postscale.serving.TokenPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Models behind an interface, for sale by the token. */
final class Offerings extends WeightsFamily {
    private static final int MOST_OFFERINGS = 6;
    /** What is kept of a sequence is the host's affair. */
    Offerings(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        super(knowledge, reading, market, facts);
    }

    private record Offer(ModelFact model, TokenPrice price) {}

    /** Those no other beats in quality and price. */
    List<WeightsSource> best() {
        List<Offer> offers = new ArrayList<>();
        market.models().filter(quality::knows).forEach(model -> market.prices()
                .tokens(model.id(), market.date())
                .map(PriceBook.Dated::price)
                .filter(price -> !Double.isNaN(price.inputUsd()) && !Double.isNaN(price.outputUsd()))
                .map(PriceBook::tokenPrice)
                .ifPresent(price -> offers.add(new Offer(model, price))));
        List<Offer> front = ParetoFront.of(
                offers, MOST_OFFERINGS, offer -> -quality.of(offer.model()).decades(), offer -> blended(offer.price()));
        Optional<TokenPrice> stated = statedPrice();
        if (front.isEmpty()) {
            return unlisted(stated);
        }
        List<WeightsSource> sources = new ArrayList<>();
        for (Offer offer : front) {
            // A price that the scenario states is that of the best.
            TokenPrice price = sources.isEmpty() ? stated.orElse(offer.price()) : offer.price();
            sources.add(offering(offer.model(), price));
        }
        return sources;
    }

    /** A time or a scenario without listed prices: the best model of the day behind an interface. */
    private List<WeightsSource> unlisted(Optional<TokenPrice> stated) {
        TokenPrice price =
                stated.orElse(TokenPrice.flat(constant("early-api-input-usd"), constant("early-api-output-usd")));
        return market
                .models()
                .filter(quality::knows)
                .max(Comparator.comparingDouble(
                                (ModelFact model) -> quality.of(model).decades())
                        .thenComparing(ModelFact::id))
                .map(model -> offering(model, price))
                .stream()
                .toList();
    }

    private Optional<TokenPrice> statedPrice() {
        double input = reading.scenario().prices().apiInUsdPerMtok();
        double output = reading.scenario().prices().apiOutUsdPerMtok();
        return Double.isNaN(input) || Double.isNaN(output)
                ? Optional.empty()
                : Optional.of(TokenPrice.flat(input, output));
    }

    /** Prices of offerings compare at a usual mixture of input and output. */
    private double blended(TokenPrice price) {
        return constant("input-per-output") * price.inputUsd() + price.outputUsd();
    }

    private WeightsSource offering(ModelFact model, TokenPrice price) {
        double[] byTask = byTask(quality.of(model).decades(), model.moe() == 1);
        byTask[CHAT] += carried.instructGain();
        long roots = carried.mask("api-purchase");
        SourceFacts settled = settled().model(model).hosted().set("market.open_moe", 0);
        settled.setUnlessKnown("base.params_total", constant("assumed-api-params"));
        settled.set("base.kind", StrictMath.max(1, settled(settled, "base.kind")));
        return new WeightsSource(
                "api:" + model.id(),
                Origin.API,
                roots,
                roots,
                byTask,
                quality.of(model).spread(),
                null,
                Double.NaN,
                price,
                0,
                0,
                offTarget(),
                settled.values());
    }

    /** What a hosted model loses where own machines are named. */
    private double offTarget() {
        return reading.servingChip() != null && !reading.tierIn("api") ? constant("off-target-discount") : 0;
    }
}
