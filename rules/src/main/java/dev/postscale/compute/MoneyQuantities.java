package dev.postscale.compute;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.assessment.PriceBook;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.PriceFact;
import dev.postscale.scenario.BudgetScope;
import dev.postscale.scenario.Prices;
import dev.postscale.serving.ServingCost;
import dev.postscale.serving.TokenPrice;
import dev.postscale.serving.Workload;
import dev.postscale.training.TrainingTime;
import java.util.List;
import java.util.Optional;

/** What is paid: training, accelerators that are kept, tokens of an interface. */
final class MoneyQuantities {
    private static final double SERVING_MONTHS = 24;

    private final Inputs in;
    private final MachineInputs machines;
    private final ServingQuantities serving;

    MoneyQuantities(Inputs in) {
        this.in = in;
        machines = new MachineInputs(in);
        serving = new ServingQuantities(in);
    }

    static List<Formula> all() {
        return List.of(
                new Formula("cost_usd_train", "USD", "hours USD/hour", in -> new MoneyQuantities(in).train()),
                new Formula(
                        "api_cost_usd_per_month",
                        "USD/month",
                        "30 requests (input price_in + output price_out) / 1e6",
                        in -> new MoneyQuantities(in).apiMonth(alternative(in))),
                new Formula("gpu_cost_usd_per_month", "USD/month", "n USD/hour 730", in -> new MoneyQuantities(in)
                        .machineMonth()),
                new Formula(
                        "cost_usd_per_month",
                        "USD/month",
                        "of the interface or of the machines",
                        in -> new MoneyQuantities(in).month()),
                new Formula(
                        "cost_usd_per_request",
                        "USD",
                        "(input price_in + output price_out) / 1e6",
                        in -> new MoneyQuantities(in).request()),
                new Formula("input_cost_usd_per_request", "USD", "input price_in / 1e6", in -> new MoneyQuantities(in)
                        .input()),
                new Formula(
                        "cost_usd_total", "USD", "training + months USD/month", in -> new MoneyQuantities(in).total()),
                new Formula(
                        "serving_cost_usd_24m",
                        "USD",
                        "24 USD/month",
                        in -> new MoneyQuantities(in).month() * SERVING_MONTHS),
                new Formula(
                        "breakeven_requests_per_day",
                        "request/day",
                        "n USD/hour 730 / (30 USD/request)",
                        in -> new MoneyQuantities(in).breakEven()),
                new Formula("price_ratio_input", "", "price_in / other price_in", in -> new MoneyQuantities(in)
                        .inputRatio()),
                new Formula(
                        "cost_saving_fraction", "", "1 - other cost / cost", in -> new MoneyQuantities(in).saving()));
    }

    private static boolean alternative(Inputs in) {
        return in.word(Argument.PRICES).startsWith("alt");
    }

    private Prices prices() {
        return in.scenario().prices();
    }

    // ---- training ----------------------------------------------------------------------------------------------

    /**
     * Rent of the run. Where nobody states a price, a budget that is all for the training is not overspent; and where
     * the only price known is of a later date, that budget is the better evidence of what the run costs.
     */
    double train() {
        double hours = new TrainingQuantities(in).gpuHours();
        if (Double.isNaN(hours)) {
            return hours;
        }
        double budget = in.scenario().budgetUsd();
        boolean fromScenario = !in.has(Argument.GPU_HOURS) && !in.has(Argument.TOKENS) && !in.has(Argument.FLOPS);
        boolean forTraining = in.scenario().budgetScope() != BudgetScope.TOTAL
                && !(Double.isNaN(in.scenario().gpuHours())
                        && Double.isNaN(in.scenario().flops()));
        double usd = new TrainingTime(hours).usd(machines.rentUsd(machines.training()));
        boolean weaker = budget < usd || in.isBackCast("prices.gpu_hour_usd");
        if (fromScenario && forTraining && weaker && budget > 0 && Double.isNaN(machines.statedHourUsd())) {
            return in.by("budget", in.use("budget_usd", budget));
        }
        return in.by("hours USD/hour", usd);
    }

    // ---- machines ----------------------------------------------------------------------------------------------

    double machineMonth() {
        double count = machines.servingCount();
        return in.by("n USD/hour 730", machines.month().machineUsd(count, machines.servingHourUsd(machines.serving())));
    }

    // ---- interface ---------------------------------------------------------------------------------------------

    /** The price of the interface or of the alternative to it; empty when none is known. */
    private Optional<TokenPrice> price(boolean other) {
        double in1 = other
                ? in.stated(Argument.ALT_API_IN, "prices.alt_api_in_usd_per_mtok", prices().altApiInUsdPerMtok())
                : in.stated(Argument.API_IN, "prices.api_in_usd_per_mtok", prices().apiInUsdPerMtok());
        double out = other
                ? in.stated(Argument.ALT_API_OUT, "prices.alt_api_out_usd_per_mtok", prices().altApiOutUsdPerMtok())
                : in.stated(Argument.API_OUT, "prices.api_out_usd_per_mtok", prices().apiOutUsdPerMtok());
        double cached = other
                ? Double.NaN
                : in.stated(Argument.CACHE_READ, "prices.cache_read_usd_per_mtok", prices().cacheReadUsdPerMtok());
        if (Double.isNaN(in1) && !other) {
            return listed();
        }
        if (Double.isNaN(in1)) {
            in.missing("prices.alt_api_in_usd_per_mtok");
            return Optional.empty();
        }
        // An interface that states one price charges it for output too.
        return Optional.of(new TokenPrice(in1, Double.isNaN(cached) ? in1 : cached, Double.isNaN(out) ? in1 : out));
    }

    /** The list price of the named model as of the date. */
    private Optional<TokenPrice> listed() {
        Optional<ModelFact> model = new ModelInputs(in).fact();
        Optional<PriceBook.Dated> row = model.flatMap(fact -> in.knowledge()
                .prices()
                .tokens(fact.id(), in.assessment().reading().date()));
        if (row.isEmpty()
                || Double.isNaN(row.get().price().inputUsd() + row.get().price().outputUsd())) {
            in.missing("prices.api_in_usd_per_mtok");
            return Optional.empty();
        }
        PriceFact fact = row.get().price();
        String origin = row.get().backCast() ? "back-cast" : "default";
        Text label = Text.same(fact.offering());
        in.assume("prices.api_in_usd_per_mtok", Value.of(fact.inputUsd()), origin, label, fact.source());
        in.assume("prices.api_out_usd_per_mtok", Value.of(fact.outputUsd()), origin, label, fact.source());
        return Optional.of(PriceBook.tokenPrice(fact));
    }

    /** Requests at a price, where volume and prompts nobody states are assumed. */
    private Workload workload(double requests, double cachedShare) {
        double input = in.or(
                Argument.INPUT_TOKENS,
                "workload.input_tokens",
                in.scenario().workload().inputTokens(),
                "assumed-input-tokens");
        double output = in.or(
                Argument.OUTPUT_TOKENS,
                "workload.output_tokens",
                in.scenario().workload().outputTokens(),
                "assumed-output-tokens");
        return new Workload(requests, input, output, 1, cachedShare);
    }

    /** A share nobody states is all of the input where a price for cached reads is stated, else none. */
    private double cachedShare() {
        double price = in.stated(Argument.CACHE_READ, "prices.cache_read_usd_per_mtok", prices().cacheReadUsdPerMtok());
        double share = in.has(Argument.PREFIX_SHARE) || in.has(Argument.PREFIX_TOKENS)
                ? serving.prefixFraction()
                : in.fact("workload.prefix_share");
        if (!Double.isNaN(share)) {
            return share;
        }
        if (Double.isNaN(price)) {
            return 0;
        }
        in.missing("workload.prefix_share");
        in.assume("workload.prefix_share", Value.of(1), "inferred", Text.same("prices.cache_read_usd_per_mtok"), "");
        return 1;
    }

    private double apiRequest(boolean other) {
        return price(other)
                .map(price -> in.by(
                        "(input price_in + output price_out) / 1e6",
                        price.perRequest(workload(0, other ? 0 : cachedShare()))))
                .orElse(Double.NaN);
    }

    private double apiMonth(boolean other) {
        double requests = serving.requestsPerDay();
        Optional<TokenPrice> price = price(other);
        if (Double.isNaN(requests) || price.isEmpty()) {
            return Double.NaN;
        }
        return in.by(
                "30 requests (input price_in + output price_out) / 1e6",
                price.get().perMonth(workload(requests, other ? 0 : cachedShare()), machines.month()));
    }

    double input() {
        return price(alternative(in))
                .map(price -> price.inputPerRequest(workload(0, cachedShare())))
                .orElse(Double.NaN);
    }

    // ---- either ------------------------------------------------------------------------------------------------

    /** Whether machines answer rather than an interface: as the arguments say, else the tier, else what is priced. */
    private boolean hosted() {
        String word = in.word(Argument.PRICES);
        if (!word.isEmpty()) {
            return word.startsWith("gpu");
        }
        if (in.has(Argument.ACCELERATOR) || in.has(Argument.HOUR_USD)) {
            return true;
        }
        if (in.has(Argument.API_IN)) {
            return false;
        }
        String tier = in.assessment().reading().tier();
        boolean machine = !Double.isNaN(prices().gpuHourUsd())
                || !in.scenario().deployment().accelerator().isEmpty();
        return tier.isEmpty() ? machine && Double.isNaN(prices().apiInUsdPerMtok()) : !tier.equals("api");
    }

    double month() {
        return hosted() ? machineMonth() : apiMonth(alternative(in));
    }

    double request() {
        if (!hosted()) {
            return apiRequest(alternative(in));
        }
        double requests = serving.requestsPerDay();
        if (Double.isNaN(requests)) {
            return requests;
        }
        ServingCost cost = ServingCost.of(
                machines.servingCount(),
                machines.servingHourUsd(machines.serving()),
                workload(requests, 0),
                machines.month());
        return in.by("n USD/hour 730 / (30 requests)", cost.perRequestUsd());
    }

    double total() {
        double months = in.stated(
                Argument.MONTHS, "horizon_months", in.assessment().reading().horizonMonths());
        boolean trains = in.has(Argument.GPU_HOURS)
                || !Double.isNaN(in.scenario().gpuHours())
                || !Double.isNaN(in.scenario().flops());
        boolean serves = in.has(Argument.REQUESTS_PER_DAY)
                || in.assessment().reading().tier().equals("api")
                || !Double.isNaN(in.scenario().workload().requestsPerDay());
        double oneOff = trains ? train() : 0;
        double monthly = serves || !trains ? month() : 0;
        return in.by(
                "training + months USD/month",
                new ServingCost(monthly, Double.NaN, Double.NaN).totalUsd(oneOff, months));
    }

    double breakEven() {
        double price = apiRequest(alternative(in));
        if (Double.isNaN(price)) {
            return price;
        }
        double people = people();
        return in.by(
                people > 0
                        ? "(n USD/hour 730 + engineers salary) / (30 USD/request)"
                        : "n USD/hour 730 / (30 USD/request)",
                ServingCost.breakEvenRequestsPerDay(machineMonth() + people, price, machines.month()));
    }

    /** Those who keep own machines running, USD a month; none where nobody counts them. */
    private double people() {
        if (!in.has(Argument.ENGINEERS)) {
            return 0;
        }
        return in.argument(Argument.ENGINEERS) * in.or(Argument.SALARY, "salary", Double.NaN, "engineer-usd-per-month");
    }

    double inputRatio() {
        Optional<TokenPrice> price = price(false);
        Optional<TokenPrice> other = price(true);
        return price.isPresent() && other.isPresent() ? price.get().inputRatio(other.get()) : Double.NaN;
    }

    /** Share that the alternative saves: a second interface, the cache of the first, or machines of one's own. */
    double saving() {
        boolean second = in.has(Argument.ALT_API_IN) || !Double.isNaN(prices().altApiInUsdPerMtok());
        if (second) {
            double usd = apiRequest(false);
            return in.by("1 - other USD/request / USD/request", ServingCost.savingFraction(usd, apiRequest(true)));
        }
        Optional<TokenPrice> price = price(false);
        if (price.isPresent() && price.get().cachedInputUsd() < price.get().inputUsd()) {
            double plain = price.get().inputPerRequest(workload(0, 0));
            return in.by(
                    "1 - cached input / input",
                    ServingCost.savingFraction(plain, price.get().inputPerRequest(workload(0, cachedShare()))));
        }
        if (Double.isNaN(prices().gpuHourUsd()) && !in.has(Argument.HOUR_USD)) {
            return in.missing("prices.alt_api_in_usd_per_mtok");
        }
        double usd = apiMonth(false);
        return in.by("1 - machines / interface", ServingCost.savingFraction(usd, machineMonth()));
    }
}
