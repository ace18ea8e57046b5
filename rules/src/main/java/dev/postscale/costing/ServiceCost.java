package dev.postscale.costing;

import dev.postscale.compute.Assumed;
import dev.postscale.quantity.Estimate;
import java.util.List;

/**
 * What a service costs, on machines of one's own and behind an interface.
 *
 * @param api the offering compared with; empty if none is
 * @param accelerators that hold one replica
 * @param replicas that carry the volume at the values of all inputs
 * @param requestsPerDay that replicas carry each, mean over the day
 * @param utilization share of what a replica can do that it is asked for on the mean
 * @param volume what was asked about
 * @param ways rent, amortised, owned and api, as far as their prices are known
 * @param breakEven of each way on one's own machines with the interface; empty if none is compared
 * @param volumes what the ways cost a month at other volumes
 */
public record ServiceCost(
        Form what,
        String model,
        String api,
        String accelerator,
        String on,
        double accelerators,
        double replicas,
        Estimate requestsPerDay,
        Estimate utilization,
        Volume volume,
        double months,
        boolean falling,
        List<Way> ways,
        List<BreakEven> breakEven,
        List<AtVolume> volumes,
        Estimate energyMwhPerMonth,
        Estimate co2TonnesPerMonth,
        CostAnswer.Currency currency,
        List<Assumed> assumptions)
        implements CostAnswer {
    public ServiceCost {
        ways = List.copyOf(ways);
        breakEven = List.copyOf(breakEven);
        volumes = List.copyOf(volumes);
        assumptions = List.copyOf(assumptions);
    }

    /** How a service is paid for. */
    public enum Kind {
        RENT,
        AMORTISED,
        OWNED,
        API
    }

    /** What users ask for; shares are of the input that is cached and of the requests that may wait for a batch. */
    public record Volume(
            double requestsPerDay, double inputTokens, double outputTokens, double cachedShare, double batchShare) {
        /** Input and output of a day. */
        public double tokensPerDay() {
            return requestsPerDay * (inputTokens + outputTokens);
        }
    }

    /**
     * One way and its bills.
     *
     * @param totalUsd over the horizon, prices falling if they are assumed to
     * @param totalAtTodaysPricesUsd over the horizon at the prices of the first month
     */
    public record Way(
            Kind kind,
            Estimate machinesUsdPerMonth,
            Estimate peopleUsdPerMonth,
            Estimate usdPerMonth,
            Estimate usdPerRequest,
            Estimate usdPerMillionOutputTokens,
            Estimate totalUsd,
            Estimate totalAtTodaysPricesUsd) {}

    /**
     * Where own machines and the interface cost the same.
     *
     * @param requestsPerDay from which own machines cost no more; unknown if they never do at the values of all inputs; its
     *     high is out of reach if they may never do
     * @param tokensPerDay the same in input and output tokens
     * @param never share of the draws in which they never do
     * @param apiShare what the interface could charge at the volume asked about, over what it does, before own machines are
     *     the cheaper
     */
    public record BreakEven(
            Kind kind, Estimate requestsPerDay, Estimate tokensPerDay, double never, Estimate apiShare) {}

    /**
     * What each way costs a month at one volume.
     *
     * @param cheapest the least at the values of all inputs: api, rent or amortised; empty where nothing is known
     */
    public record AtVolume(
            double requestsPerDay,
            double tokensPerDay,
            Estimate apiUsd,
            Estimate rentUsd,
            Estimate amortisedUsd,
            String cheapest) {}
}
