package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.PriceFact;
import dev.postscale.serving.TokenPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices on a date: the row whose period holds the date, else the newest before, else the earliest after, which is then
 * back-cast.
 */
public final class PriceBook {
    private final Map<String, List<PriceFact>> apiByModel = new HashMap<>();
    private final Map<String, List<PriceFact>> rentalByChip = new HashMap<>();
    private final Map<String, PriceFact> byOffering = new HashMap<>();

    public PriceBook(List<PriceFact> prices) {
        for (PriceFact price : prices) {
            if (price.category().startsWith("api_token") && !price.model().isEmpty()) {
                add(apiByModel, price.model(), price);
            } else if (price.category().equals("gpu_rental")
                    && !price.accelerator().isEmpty()) {
                add(rentalByChip, price.accelerator(), price);
            }
            byOffering.merge(
                    price.offering(), price, (known, other) -> other.priority() > known.priority() ? other : known);
        }
    }

    private static void add(Map<String, List<PriceFact>> map, String key, PriceFact price) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(price);
    }

    /** One row and whether it is younger than the date asked for. */
    public record Dated(PriceFact price, boolean backCast) {}

    private static String from(PriceFact price) {
        return price.validFrom().isEmpty() ? price.observedOn() : price.validFrom();
    }

    private static Optional<Dated> on(List<PriceFact> prices, String date) {
        Comparator<PriceFact> byStart = Comparator.comparing(PriceBook::from).thenComparing(PriceFact::id);
        Comparator<PriceFact> byRank =
                Comparator.comparingDouble(PriceFact::priority).thenComparing(byStart);
        Optional<PriceFact> before = prices.stream()
                .filter(price -> from(price).compareTo(date) <= 0)
                .filter(price -> price.validTo().isEmpty() || price.validTo().compareTo(date) > 0)
                .max(byRank)
                .or(() -> prices.stream()
                        .filter(price -> from(price).compareTo(date) <= 0)
                        .max(byRank));
        return before.map(price -> new Dated(price, false))
                .or(() -> prices.stream().min(byStart).map(price -> new Dated(price, true)));
    }

    /**
     * Price of the tokens of a model on a date, empty when nobody is known to have sold it. An offering that bears the
     * name of the model goes before its snapshots and variants, and an own price before both.
     */
    public Optional<Dated> tokens(String model, String date) {
        List<PriceFact> rows = apiByModel.getOrDefault(model, List.of());
        List<PriceFact> named = rows.stream()
                .filter(price -> price.offering().endsWith("/" + model))
                .toList();
        List<PriceFact> own =
                rows.stream().filter(price -> price.priority() > 0).toList();
        return on(own, date)
                .or(() -> on(named, date).filter(row -> !row.backCast()))
                .or(() -> on(rows, date));
    }

    public static TokenPrice tokenPrice(PriceFact price) {
        double cached = Double.isNaN(price.cachedInputUsd()) ? price.inputUsd() : price.cachedInputUsd();
        return new TokenPrice(price.inputUsd(), cached, price.outputUsd());
    }

    /** Rent of an accelerator-hour on a date, from the price rows, else the typical price of the accelerator table. */
    public Optional<Quote> rental(AcceleratorFact chip, String date) {
        Optional<Dated> row = on(rentalByChip.getOrDefault(chip.id(), List.of()), date);
        if (row.isPresent() && !Double.isNaN(row.get().price().usd())) {
            PriceFact price = row.get().price();
            return Optional.of(new Quote(
                    price.usd(), price.usdLow(), price.usdHigh(), row.get().backCast(), price.source(), price.id()));
        }
        if (!Double.isNaN(chip.hourUsd())) {
            return Optional.of(new Quote(
                    chip.hourUsd(),
                    chip.hourUsdLow(),
                    chip.hourUsdHigh(),
                    chip.priceDate().compareTo(date) > 0,
                    chip.source(),
                    "clm:" + chip.id() + "-cloud-usd-per-hour-typical"));
        }
        return Optional.empty();
    }

    /** The price of a named item, whatever the date; empty when there is none. */
    public Optional<PriceFact> item(String offering) {
        return Optional.ofNullable(byOffering.get(offering));
    }
}
