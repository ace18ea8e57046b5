package dev.postscale.costing;

import dev.postscale.advice.Value;
import dev.postscale.assessment.UnknownNameException;
import dev.postscale.costing.ServiceCost.AtVolume;
import dev.postscale.costing.ServiceCost.BreakEven;
import dev.postscale.costing.ServiceCost.Volume;
import dev.postscale.costing.ServiceCost.Way;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.MachineCosts.Used;
import dev.postscale.pricing.Priced;
import dev.postscale.pricing.Tenure;
import dev.postscale.pricing.TokenTiers;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Kind;
import dev.postscale.sampling.Propagation;
import dev.postscale.sampling.Propagation.Formula;
import dev.postscale.serving.Month;
import dev.postscale.sizing.ServingAnswer;
import dev.postscale.sizing.ServingQuestion;
import dev.postscale.sizing.Sizer;
import dev.postscale.training.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a service costs on machines of one's own, and beside an interface. */
final class ServiceCosting {
    private static final long SEED = 1;
    private static final double MILLION = 1e6;
    private static final String RELEASED = "bf16";
    /** A replica is looked for on up to this many servers. */
    private static final int MOST_SERVERS = 8;

    private static final List<Tenure> BREAK_EVEN = List.of(Tenure.RENT, Tenure.AMORTISED);
    private static final List<Double> MULTIPLES = List.of(0.1, 0.3, 1.0, 3.0, 10.0);

    private final CostInputs in;
    private final Sizer sizer;
    private final Form form;
    private final Propagation draws = Propagation.of(SEED);

    ServiceCosting(CostInputs in, Sizer sizer, Form form) {
        this.in = in;
        this.sizer = sizer;
        this.form = form;
    }

    ServiceCost answer() {
        String model = in.request().required("name");
        AcceleratorFact chip = in.accelerator(in.request().required("accelerator"));
        double input = orNumber("input_tokens", Kind.TOKENS, "assumed-input-tokens");
        double output = orNumber("output_tokens", Kind.TOKENS, "assumed-output-tokens");
        double count = in.given("count", Kind.ACCELERATORS, true);
        Sized sized = sized(ServingQuestion.of(
                        ServingQuestion.Weights.of(model, precision()),
                        ServingQuestion.Fleet.of(chip.id(), count),
                        ServingQuestion.Traffic.saturating(input, output))
                .asOf(in.date()));
        MachineCosts machines = in.machines(chip);
        Optional<TokenTiers> tokens = form == Form.SERVE ? Optional.empty() : Optional.of(api(model));
        boolean falling = in.falling();
        Estimate utilization = in.utilization(draws);
        ServiceTerms service = new ServiceTerms(
                machines,
                sized.answer().tokensPerS(),
                sized.count(),
                utilization,
                in.or("engineers", Kind.COUNT, "self-host-engineers"),
                in.salary(),
                form == Form.SERVE
                        ? Estimate.exact(1)
                        : in.fall("token_price_fall", "token-price-fall-per-year", falling),
                in.fall("rent_fall", "rent-fall-per-year", falling),
                tokens.map(tiers -> tiers.of(input)),
                tokens.map(tiers -> tiers.batch().amount()).orElse(Estimate.exact(1)),
                new Volume(Double.NaN, input, output, shareOrNone("cached_share"), shareOrNone("batch_share")),
                in.months(),
                month());
        return told(model, tokens, sized.count(), service.asking(volume(service)), falling);
    }

    private ServiceCost told(
            String model, Optional<TokenTiers> tokens, double count, ServiceTerms service, boolean falling) {
        for (Tenure tenure : Tenure.values()) {
            in.tell(service.machines().used(tenure, true));
        }
        tokens.ifPresent(tiers -> tellTier(tiers, service.volume()));
        boolean powered = service.machines().isPowered();
        return new ServiceCost(
                form,
                model,
                tokens.map(TokenTiers::offering).orElse(""),
                service.machines().chip().id(),
                in.date(),
                count,
                value(service::replicas),
                draws.estimate(service::capacity),
                service.utilization(),
                service.volume(),
                service.months(),
                falling,
                ways(service, falling),
                tokens.isEmpty() ? List.of() : breakEven(service, falling),
                tokens.isEmpty() ? List.of() : volumes(service),
                powered
                        ? draws.estimate(draw -> service.kilowattHours(draw) / Conversions.KWH_PER_MWH)
                        : Estimate.unknown(),
                powered
                        ? draws.estimate(draw -> service.machines().carbonTonnes(service.kilowattHours(draw), draw))
                        : Estimate.unknown(),
                in.currency(),
                in.assumptions());
    }

    // ---- what is asked about -----------------------------------------------------------------------------------

    private record Sized(ServingAnswer answer, double count) {
        double perAccelerator() {
            return answer.tokensPerS().value() / count;
        }
    }

    /** The replica asked about, else that of a server which writes the most tokens per accelerator. */
    private Sized sized(ServingQuestion question) {
        if (!Double.isNaN(question.fleet().count())) {
            return fitting(
                    question,
                    at(question, question.fleet().count()),
                    question.fleet().count());
        }
        double count = 1;
        Sized best = at(question, count);
        while (count < MOST_SERVERS * Server.ACCELERATORS
                && (count < Server.ACCELERATORS || !best.answer().fits())) {
            count *= 2;
            Sized other = at(question, count);
            best = !best.answer().fits() || other.perAccelerator() > best.perAccelerator() ? other : best;
        }
        in.assume("count", best.count(), "cost-best-replica");
        return fitting(question, best, best.count());
    }

    private static Sized fitting(ServingQuestion question, Sized sized, double count) {
        if (!sized.answer().fits()) {
            throw new DoesNotFitException(
                    question.weights().model(),
                    question.fleet().accelerator(),
                    count,
                    sized.answer().whyNot());
        }
        return sized;
    }

    private Sized at(ServingQuestion question, double count) {
        return new Sized(sizer.answer(question.on(count)), count);
    }

    /** The format that is said, else that in which weights are released. */
    private String precision() {
        String said = in.request().text("precision");
        if (!said.isEmpty()) {
            return said;
        }
        in.assume("precision", Value.of(RELEASED), "cost-released-format");
        return RELEASED;
    }

    /** The offering named, else the model named, else the model itself. */
    private TokenTiers api(String model) {
        double input = in.usd("api_input_price", Kind.PRICE_PER_MILLION_TOKENS);
        double output = in.usd("api_output_price", Kind.PRICE_PER_MILLION_TOKENS);
        if (Double.isNaN(input) != Double.isNaN(output)) {
            throw new IllegalArgumentException("api_input_price, api_output_price: both must be given or neither.\n"
                    + "Maybe look one up with price.");
        }
        String said = in.request().text("api");
        if (!Double.isNaN(input)) {
            return stated(said.isEmpty() ? model : said, input, output);
        }
        String name = said.isEmpty() ? model : said;
        Optional<ModelFact> named = Models.named(name, in);
        return in.prices()
                .offering(name)
                .or(() -> named.flatMap(fact -> in.prices().tokens(fact.id())))
                .orElseThrow(() -> noPrice(name, named));
    }

    private RuntimeException noPrice(String name, Optional<ModelFact> named) {
        if (named.isEmpty()) {
            List<String> ids =
                    in.knowledge().base().models().stream().map(ModelFact::id).toList();
            return UnknownNameException.model("api", name, NearestNames.of(name, ids, 3));
        }
        return new IllegalArgumentException("api: nobody is known to sell tokens of (" + name
                + ").\nMaybe name another model to compare with, or give api_input_price and api_output_price.");
    }

    private TokenTiers stated(String name, double input, double output) {
        String unit = "USD per million tokens";
        TokenTiers.Tier tier = new TokenTiers.Tier(
                Priced.stated(name + ", input", input, unit),
                Priced.unknown(name + ", cached input", unit),
                Priced.stated(name + ", output", output, unit));
        Priced batch = Priced.assumed(in.knowledge().constants().fact("api-batch-share"));
        return new TokenTiers(name, tier, Double.POSITIVE_INFINITY, tier, batch);
    }

    private double orNumber(String name, Kind kind, String constant) {
        double said = in.given(name, kind, true);
        return Double.isNaN(said) ? in.number(name, constant) : said;
    }

    private double shareOrNone(String name) {
        if (form == Form.SERVE) {
            return 0;
        }
        double said = in.share(name, false);
        return Double.isNaN(said) ? 0 : said;
    }

    /** The volume asked about, else what one replica carries. */
    private double volume(ServiceTerms service) {
        double said = in.given("requests_per_day", Kind.REQUESTS_PER_DAY, true);
        if (!Double.isNaN(said)) {
            return said;
        }
        double carried = value(service::capacity);
        in.assume("requests_per_day", carried, "cost-one-replica");
        return carried;
    }

    private Month month() {
        var constants = in.knowledge().constants();
        return new Month(constants.value("month-days"), constants.value("month-hours"));
    }

    private void tellTier(TokenTiers tiers, Volume volume) {
        TokenTiers.Tier tier = tiers.of(volume.inputTokens());
        in.tell(new Used("api_input_price", tier.input()));
        if (volume.cachedShare() > 0) {
            in.tell(new Used("api_cached_price", tier.cachedInput()));
        }
        in.tell(new Used("api_output_price", tier.output()));
        if (volume.batchShare() > 0) {
            in.tell(new Used("api_batch_share", tiers.batch()));
        }
    }

    // ---- what it costs -----------------------------------------------------------------------------------------

    private double value(Formula formula) {
        return draws.estimate(formula).value();
    }

    private List<Way> ways(ServiceTerms service, boolean falling) {
        List<Way> ways = new ArrayList<>();
        double requests = service.volume().requestsPerDay();
        for (Tenure tenure : Tenure.values()) {
            if (service.knows(tenure)) {
                ways.add(way(
                        service,
                        ServiceCost.Kind.valueOf(tenure.name()),
                        draws.estimate(draw -> service.machinesUsd(tenure, requests, draw)),
                        draws.estimate(service::people),
                        draw -> service.monthUsd(tenure, requests, draw),
                        draws.estimate(draw -> service.totalUsd(tenure, falling, draw)),
                        draws.estimate(draw -> service.totalUsd(tenure, false, draw))));
            }
        }
        if (service.api().isPresent()) {
            ways.add(way(
                    service,
                    ServiceCost.Kind.API,
                    Estimate.exact(0),
                    Estimate.exact(0),
                    draw -> service.apiMonthUsd(requests, draw),
                    draws.estimate(draw -> service.apiTotalUsd(falling, draw)),
                    draws.estimate(draw -> service.apiTotalUsd(false, draw))));
        }
        return ways;
    }

    private Way way(
            ServiceTerms service,
            ServiceCost.Kind kind,
            Estimate machines,
            Estimate people,
            Formula month,
            Estimate total,
            Estimate flat) {
        double requests = service.volume().requestsPerDay() * service.month().days();
        Estimate usd = draws.estimate(month);
        Estimate request = usd.times(1 / requests);
        return new Way(
                kind,
                machines,
                people,
                usd,
                request,
                request.times(MILLION / service.volume().outputTokens()),
                total,
                flat);
    }

    private List<BreakEven> breakEven(ServiceTerms service, boolean falling) {
        Volume volume = service.volume();
        double perRequest = volume.inputTokens() + volume.outputTokens();
        List<BreakEven> list = new ArrayList<>();
        for (Tenure tenure : BREAK_EVEN) {
            if (service.knows(tenure)) {
                Estimate requests = reached(draws.estimate(draw -> service.breakEven(tenure, falling, draw)));
                list.add(new BreakEven(
                        ServiceCost.Kind.valueOf(tenure.name()),
                        requests,
                        requests.times(perRequest),
                        draws.probability(draw -> Double.isInfinite(service.breakEven(tenure, falling, draw)) ? 1 : 0),
                        draws.estimate(draw -> service.apiShare(tenure, falling, draw))));
            }
        }
        return list;
    }

    /** What is never reached is not a number. */
    static Estimate reached(Estimate estimate) {
        return Double.isInfinite(estimate.value()) ? Estimate.unknown() : estimate;
    }

    private List<AtVolume> volumes(ServiceTerms service) {
        Volume volume = service.volume();
        double perRequest = volume.inputTokens() + volume.outputTokens();
        return MULTIPLES.stream()
                .map(multiple -> {
                    double requests = volume.requestsPerDay() * multiple;
                    Estimate api = draws.estimate(draw -> service.apiMonthUsd(requests, draw));
                    Estimate rent = at(service, Tenure.RENT, requests);
                    Estimate own = at(service, Tenure.AMORTISED, requests);
                    return new AtVolume(requests, requests * perRequest, api, rent, own, cheapest(api, rent, own));
                })
                .toList();
    }

    private Estimate at(ServiceTerms service, Tenure tenure, double requests) {
        return service.knows(tenure)
                ? draws.estimate(draw -> service.monthUsd(tenure, requests, draw))
                : Estimate.unknown();
    }

    private static String cheapest(Estimate api, Estimate rent, Estimate own) {
        double least = Double.POSITIVE_INFINITY;
        String kind = "";
        List<Estimate> bills = List.of(api, rent, own);
        List<ServiceCost.Kind> kinds = List.of(ServiceCost.Kind.API, ServiceCost.Kind.RENT, ServiceCost.Kind.AMORTISED);
        for (int i = 0; i < bills.size(); i++) {
            if (bills.get(i).value() < least) {
                least = bills.get(i).value();
                kind = kinds.get(i).name().toLowerCase(Locale.ROOT);
            }
        }
        return kind;
    }
}
