package dev.postscale.costing;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.compute.Assumed;
import dev.postscale.exchange.Request;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.ontology.text.Hints;
import dev.postscale.pricing.DatedPrices;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Stated;
import dev.postscale.pricing.MachineCosts.Used;
import dev.postscale.pricing.Priced;
import dev.postscale.quantity.CalendarDate;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import dev.postscale.sampling.Propagation;
import dev.postscale.sampling.Propagation.Inputs;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a question about money gives, else what the knowledge base holds; each assumption is kept. */
final class CostInputs {
    private static final List<String> CURRENCIES = List.of("USD", "CNY", "EUR");

    private final Request request;
    private final Knowledge knowledge;
    private final Map<String, Assumed> assumed = new LinkedHashMap<>();
    private final String date;
    private final DatedPrices prices;
    private final CostAnswer.Currency currency;

    CostInputs(Request request, Knowledge knowledge) {
        this.request = request;
        this.knowledge = knowledge;
        date = date(request.text("on"), knowledge);
        prices = DatedPrices.on(date, knowledge);
        String code = request.choice("currency", CURRENCIES);
        currency = new CostAnswer.Currency(code, code.equals("USD") ? Priced.unknown(code, "") : perUsd(code));
    }

    private static String date(String said, Knowledge knowledge) {
        if (said.isEmpty()) {
            return knowledge.base().date().toString();
        }
        try {
            return CalendarDate.parse(said).lastDay().toString();
        } catch (QuantityException e) {
            throw new RequestException(Code.BAD_ARGUMENT, "on: " + e.fault(), e.hint());
        }
    }

    Request request() {
        return request;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    String date() {
        return date;
    }

    DatedPrices prices() {
        return prices;
    }

    CostAnswer.Currency currency() {
        return currency;
    }

    List<Assumed> assumptions() {
        return List.copyOf(assumed.values());
    }

    // ---- numbers -----------------------------------------------------------------------------------------------

    /** A number that was given, NaN if it was not; at least zero or positive as said. */
    double given(String name, Kind kind, boolean positive) {
        double value = request.quantity(name, kind);
        if (value < 0 || (positive && value == 0)) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    name + ": the value (" + value + ") must " + (positive ? "be positive." : "not be negative."),
                    "Maybe leave it out: it is then assumed, and said so.");
        }
        return value;
    }

    /** A share that was given, NaN if it was not. */
    double share(String name, boolean positive) {
        return given(name, Kind.SHARE, positive);
    }

    /** A number that was given, else a constant with its interval. */
    Estimate or(String name, Kind kind, String constant) {
        double value = given(name, kind, false);
        return Double.isNaN(value) ? constant(name, constant) : Estimate.exact(value);
    }

    /** A constant with its interval, told as an assumption. */
    Estimate constant(String path, String notation) {
        Priced fact = Priced.assumed(knowledge.constants().fact(notation));
        tell(new Used(path, fact));
        return fact.amount();
    }

    /** Money that was given, in USD; NaN if it was not. */
    double usd(String name, Kind kind) {
        return request.price(name, kind).map(price -> usd(name, price)).orElse(Double.NaN);
    }

    private double usd(String name, Quantity price) {
        if (price.value() < 0) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    name + ": the value (" + price.value() + ") must not be negative.",
                    "Maybe leave it out: it is then looked up.");
        }
        String code = price.unit().name().substring(0, 3);
        return CURRENCIES.contains(code) && !code.equals("USD")
                ? price.value() / perUsd(code).amount().value()
                : price.value();
    }

    /** Amount of a currency per USD on the date. */
    private Priced perUsd(String code) {
        Priced rate = prices.perUsd(code);
        if (!rate.isKnown()) {
            throw new IllegalArgumentException("The exchange rate of (" + code + ") is not known.\nMaybe write USD.");
        }
        tell(new Used(code.toLowerCase(Locale.ROOT) + "_per_usd", rate));
        return rate;
    }

    // ---- machines and people -----------------------------------------------------------------------------------

    AcceleratorFact accelerator(String name) {
        return knowledge
                .names()
                .machine("accelerator", name, new Hints(Double.NaN, LocalDate.parse(date)))
                .chip()
                .orElseThrow(() -> UnknownNameException.accelerator("accelerator", name, List.of()));
    }

    Stated stated() {
        return new Stated(
                usd("hour_price", Kind.PRICE_PER_ACCELERATOR_HOUR),
                usd("purchase_price", Kind.MONEY),
                given("life_years", Kind.COUNT, true),
                usd("electricity", Kind.MONEY),
                atLeastOne("pue"),
                given("carbon", Kind.COUNT, false));
    }

    private double atLeastOne(String name) {
        double value = given(name, Kind.RATIO, true);
        if (value < 1) {
            throw new RequestException(
                    Code.BAD_ARGUMENT,
                    name + ": the value (" + value + ") must be at least 1.",
                    "Maybe it is energy of the building over that of its servers: 1.2.");
        }
        return value;
    }

    MachineCosts machines(AcceleratorFact chip) {
        return MachineCosts.of(chip, date, stated(), knowledge);
    }

    /** USD a month of one who keeps the service running. */
    Estimate salary() {
        double said = usd("salary", Kind.MONEY_PER_MONTH);
        if (!Double.isNaN(said)) {
            return Estimate.exact(said);
        }
        Priced listed = prices.item("ML engineer, fully loaded, US");
        tell(new Used("salary", listed));
        return listed.amount();
    }

    /** Mean share of what machines can do that they are asked for, when nobody says: planned over peak. */
    Estimate utilization(Propagation draws) {
        double said = share("utilization", true);
        if (!Double.isNaN(said)) {
            return Estimate.exact(said);
        }
        Estimate planned = constant("planned_utilization", "planned-utilization");
        Estimate peak = constant("peak_factor", "peak-factor");
        return draws.estimate(in -> share(planned, peak, in));
    }

    private static double share(Estimate planned, Estimate peak, Inputs in) {
        return StrictMath.min(1, in.of("planned", planned) / StrictMath.max(1, in.of("peak", peak)));
    }

    /** How prices fall: by the factor given, else by that of the knowledge base, or not at all. */
    Estimate fall(String name, String constant, boolean falling) {
        return falling ? or(name, Kind.RATIO, constant) : Estimate.exact(1);
    }

    boolean falling() {
        return request.choice("falling", List.of("yes", "no")).equals("yes");
    }

    double months() {
        double said = given("months", Kind.MONTHS, true);
        return Double.isNaN(said) ? constant("months", "default-horizon-months").value() : said;
    }

    // ---- what is told ------------------------------------------------------------------------------------------

    void tell(Used used) {
        assumed.put(used.path(), Assumed.of(used));
    }

    void tell(List<Used> used) {
        used.forEach(this::tell);
    }

    void tell(Assumed other) {
        assumed.putIfAbsent(other.path(), other);
    }

    /** Something nobody said, and what was taken instead. */
    void assume(String path, double value, String sentence) {
        assume(path, Value.of(value), sentence);
    }

    void assume(String path, Value value, String sentence) {
        var said = knowledge.base().sentence(sentence);
        assumed.put(path, new Assumed(path, value, "default", new Text(said.textEn(), said.textZh()), ""));
    }

    /** A default number of a constant, without interval. */
    double number(String path, String notation) {
        ThresholdFact fact = knowledge.constants().fact(notation);
        tell(new Used(path, Priced.assumed(fact)));
        return fact.value();
    }
}
