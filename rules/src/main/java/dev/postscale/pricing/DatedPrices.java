package dev.postscale.pricing;

import dev.postscale.advice.Text;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.PriceBook;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.PriceFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Prices on one date, each with how far it can be relied on: the row whose period holds the date, else the newest before,
 * else the earliest after. The interval of a price widens by a constant factor for each year between the date and that of
 * the price.
 */
public final class DatedPrices {
    private static final String HOUR = "USD per GPU-hour";
    private static final String MTOK = "USD per million tokens";

    /** How soon a price is no longer to be relied on, and by how much. */
    private enum Pace {
        FAST("price-stale-months", "price-drift-per-year"),
        /** Power, people, statistics. */
        SLOW("slow-price-stale-months", "slow-price-drift-per-year"),
        CURRENCY("slow-price-stale-months", "fx-drift-per-year");

        private final String stale;
        private final String drift;

        Pace(String stale, String drift) {
            this.stale = stale;
            this.drift = drift;
        }

        static Pace of(String category) {
            return category.equals("fx")
                    ? CURRENCY
                    : category.startsWith("api_token") || category.equals("gpu_rental") ? FAST : SLOW;
        }
    }

    private final Knowledge knowledge;
    private final LocalDate date;

    private DatedPrices(Knowledge knowledge, LocalDate date) {
        this.knowledge = knowledge;
        this.date = date;
    }

    public static DatedPrices on(String date, Knowledge knowledge) {
        return new DatedPrices(knowledge, LocalDate.parse(date));
    }

    // ---- one price ---------------------------------------------------------------------------------------------

    /** A named item of the price table, unknown if there is none. */
    public Priced item(String offering) {
        return knowledge
                .prices()
                .item(offering, date.toString())
                .map(this::priced)
                .orElseGet(() -> Priced.unknown(offering, ""));
    }

    /** Rent of an accelerator-hour, unknown if nobody lets it. */
    public Priced rental(AcceleratorFact chip) {
        return knowledge
                .prices()
                .rentalRow(chip.id(), date.toString())
                .filter(row -> !Double.isNaN(row.usd()))
                .map(this::priced)
                .orElseGet(() -> typical(chip));
    }

    private Priced typical(AcceleratorFact chip) {
        if (Double.isNaN(chip.hourUsd())) {
            return Priced.unknown(chip.label(), HOUR);
        }
        return priced(
                Text.same(chip.label()),
                spread(chip.hourUsd(), chip.hourUsdLow(), chip.hourUsdHigh()),
                HOUR,
                chip.priceDate(),
                "",
                "",
                chip.source(),
                Pace.FAST);
    }

    /** What an accelerator is bought for, without its share of a server; unknown if nobody is known to sell it. */
    public Priced purchase(AcceleratorFact chip) {
        if (Double.isNaN(chip.purchaseUsd())) {
            return Priced.unknown(chip.label(), "USD");
        }
        return priced(
                Text.same(chip.label()),
                spread(chip.purchaseUsd(), Double.NaN, Double.NaN),
                "USD",
                chip.purchaseDate(),
                "",
                "",
                chip.purchaseSource(),
                Pace.FAST);
    }

    /** Prices of the tokens of a model; empty when nobody is known to sell them. */
    public Optional<TokenTiers> tokens(String model) {
        return knowledge
                .prices()
                .tokens(model, date.toString())
                .map(PriceBook.Dated::price)
                .filter(DatedPrices::whole)
                .map(this::tiers);
    }

    /** Prices of an offering by its own name, such as groq/llama3-70b. */
    public Optional<TokenTiers> offering(String name) {
        return knowledge
                .prices()
                .item(name, date.toString())
                .filter(DatedPrices::whole)
                .map(this::tiers);
    }

    private static boolean whole(PriceFact row) {
        return !Double.isNaN(row.inputUsd()) && !Double.isNaN(row.outputUsd());
    }

    /** All of a list of rows on this date, each item once. */
    public List<Priced> all(List<PriceFact> rows) {
        return rows.stream()
                .map(PriceFact::offering)
                .distinct()
                .sorted()
                .map(this::item)
                .toList();
    }

    /** Amount of a currency per USD; exact for USD. */
    public Priced perUsd(String currency) {
        return currency.equals("USD")
                ? Priced.stated("USD", 1, "USD")
                : item("Exchange rate, " + currency + " per USD");
    }

    // ---- tokens ------------------------------------------------------------------------------------------------

    private TokenTiers tiers(PriceFact row) {
        Optional<PriceFact> longer = knowledge.prices().longContext(row.offering(), date.toString());
        return new TokenTiers(
                row.offering(),
                tier(row),
                longer.map(PriceBook::threshold).orElse(Double.POSITIVE_INFINITY),
                tier(longer.orElse(row)),
                Priced.assumed(knowledge.constants().fact("api-batch-share")));
    }

    private TokenTiers.Tier tier(PriceFact row) {
        return new TokenTiers.Tier(
                part(row, "input", row.inputUsd()),
                part(row, "cached input", row.cachedInputUsd()),
                part(row, "output", row.outputUsd()));
    }

    /** A list price is exact while it holds. */
    private Priced part(PriceFact row, String name, double usd) {
        return priced(
                Text.same(row.offering() + ", " + name),
                Double.isNaN(usd) ? Estimate.unknown() : Estimate.exact(usd),
                MTOK,
                row.observedOn(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                Pace.FAST);
    }

    // ---- dates -------------------------------------------------------------------------------------------------

    private Priced priced(PriceFact row) {
        Pace pace = Pace.of(row.category());
        boolean single = pace == Pace.SLOW || pace == Pace.CURRENCY;
        boolean ranged = !Double.isNaN(row.usdLow()) || !Double.isNaN(row.usdHigh());
        return priced(
                Text.same(row.offering()),
                single && !ranged ? Estimate.exact(row.usd()) : spread(row.usd(), row.usdLow(), row.usdHigh()),
                row.unit(),
                row.observedOn(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                pace);
    }

    private Priced priced(
            Text item,
            Estimate amount,
            String unit,
            String observed,
            String from,
            String to,
            String source,
            Pace pace) {
        LocalDate seen = LocalDate.parse(observed);
        LocalDate since = from.isEmpty() ? seen : LocalDate.parse(from);
        LocalDate until = to.isEmpty() ? seen.plusDays(staleDays(pace)) : LocalDate.parse(to);
        PriceState state = date.isBefore(since)
                ? PriceState.BACK_CAST
                : date.isBefore(until) || (to.isEmpty() && date.equals(until)) ? PriceState.QUOTED : PriceState.STALE;
        double years =
                switch (state) {
                    case BACK_CAST -> years(date, since);
                    case STALE -> years(to.isEmpty() ? seen : until, date);
                    default -> 0;
                };
        double factor = StrictMath.pow(knowledge.constants().value(pace.drift), years);
        return new Priced(item, widened(amount, factor), unit, state, observed, from, to, source);
    }

    private long staleDays(Pace pace) {
        return StrictMath.round(knowledge.constants().value(pace.stale) * Conversions.DAYS_PER_MONTH);
    }

    private static double years(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / Conversions.DAYS_PER_YEAR;
    }

    private static Estimate widened(Estimate amount, double factor) {
        return factor == 1 || !amount.isKnown()
                ? amount
                : Estimate.of(amount.value(), amount.low() / factor, amount.high() * factor);
    }

    /** A range as it is stated; a single number has the usual spread of such prices; one whose range is the number is exact. */
    private Estimate spread(double value, double low, double high) {
        if (Double.isNaN(low) && Double.isNaN(high)) {
            double factor = knowledge.constants().value("quote-spread");
            return Estimate.of(value, value / factor, value * factor);
        }
        double least = Double.isNaN(low) ? value : StrictMath.min(low, value);
        double most = Double.isNaN(high) ? value : StrictMath.max(high, value);
        return Estimate.of(value, least, most);
    }
}
