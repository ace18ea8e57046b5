package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.PriceFact;
import dev.postscale.serving.TokenPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices on a date: the row whose period holds the date, else the newest before, else the earliest after, which is then
 * back-cast.
 */
public final class PriceBook {
    private static final Set<String> API = Set.of("api_token", "api_token_history");
    private static final String LONG_CONTEXT = "api_token_long_context";
    /** Longer requests are priced under the name of the offering and a length in thousands: google/gemini-2.5-pro-200k. */
    private static final Pattern LENGTH = Pattern.compile("-(\\d+)k$");

    private static final double THOUSAND = 1000;

    private final Map<String, List<PriceFact>> apiByModel = new HashMap<>();
    private final Map<String, List<PriceFact>> rentalByChip = new HashMap<>();
    private final Map<String, List<PriceFact>> byOffering = new TreeMap<>();

    public PriceBook(List<PriceFact> prices) {
        for (PriceFact price : prices) {
            if (API.contains(price.category()) && !price.model().isEmpty()) {
                add(apiByModel, price.model(), price);
            } else if (price.category().equals("gpu_rental")
                    && !price.accelerator().isEmpty()) {
                add(rentalByChip, price.accelerator(), price);
            }
            add(byOffering, price.offering(), price);
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

    /** The row of an accelerator's rents that counts on a date. */
    public Optional<PriceFact> rentalRow(String chip, String date) {
        return on(rentalByChip.getOrDefault(chip, List.of()), date).map(Dated::price);
    }

    /** The price of a named item, whatever the date; empty when there is none. */
    public Optional<PriceFact> item(String offering) {
        return byOffering.getOrDefault(offering, List.of()).stream()
                .reduce((known, other) -> other.priority() > known.priority() ? other : known);
    }

    /** The price of a named item on a date; empty when there is none. */
    public Optional<PriceFact> item(String offering, String date) {
        return on(byOffering.getOrDefault(offering, List.of()), date).map(Dated::price);
    }

    /** What an offering charges on a date for requests above a length; empty if they cost the same. */
    public Optional<PriceFact> longContext(String offering, String date) {
        List<PriceFact> rows = byOffering.values().stream()
                .flatMap(List::stream)
                .filter(price -> price.category().equals(LONG_CONTEXT))
                .filter(price ->
                        LENGTH.matcher(price.offering()).replaceFirst("").equals(offering))
                .toList();
        return on(rows, date).map(Dated::price);
    }

    /** Input tokens of a request above which a tier of longer requests counts. */
    public static double threshold(PriceFact tier) {
        Matcher length = LENGTH.matcher(tier.offering());
        return length.find() ? THOUSAND * Double.parseDouble(length.group(1)) : Double.POSITIVE_INFINITY;
    }

    /** Rents of an accelerator, whatever the date. */
    public List<PriceFact> rentals(String chip) {
        return rentalByChip.getOrDefault(chip, List.of());
    }

    /** Offerings of the tokens of a model, whatever the date. */
    public List<String> offerings(String model) {
        return apiByModel.getOrDefault(model, List.of()).stream()
                .map(PriceFact::offering)
                .distinct()
                .sorted()
                .toList();
    }

    /** Rows whose category is the name, or whose item holds it; upper and lower case are the same. */
    public List<PriceFact> like(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        List<PriceFact> all = byOffering.values().stream().flatMap(List::stream).toList();
        List<PriceFact> kind =
                all.stream().filter(price -> price.category().equals(word)).toList();
        return kind.isEmpty()
                ? all.stream()
                        .filter(price ->
                                price.offering().toLowerCase(Locale.ROOT).contains(word))
                        .toList()
                : kind;
    }

    /** The kinds of prices there are. */
    public List<String> categories() {
        return byOffering.values().stream()
                .flatMap(List::stream)
                .map(PriceFact::category)
                .distinct()
                .sorted()
                .toList();
    }
}
