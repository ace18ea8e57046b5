package dev.postscale.costing;

import dev.postscale.costing.ServiceCost.Volume;
import dev.postscale.money.FallingPrice;
import dev.postscale.money.SelfHosting;
import dev.postscale.pricing.MachineCosts;
import dev.postscale.pricing.Tenure;
import dev.postscale.pricing.TokenTiers;
import dev.postscale.quantity.Conversions;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Propagation.Inputs;
import dev.postscale.serving.Month;
import dev.postscale.serving.TokenPrice;
import dev.postscale.serving.Workload;
import java.util.Optional;

/**
 * The terms of a service: all that its cost depends on. Each method is a formula at drawn inputs.
 *
 * @param tokens output tokens per second of one replica
 * @param accelerators of one replica
 * @param utilization mean share of what a replica can do
 * @param tokenFall factor by which the price of tokens falls in a year
 * @param rentFall the same of rents
 * @param api empty if nobody is known to sell the tokens
 */
record ServiceTerms(
        MachineCosts machines,
        Estimate tokens,
        double accelerators,
        Estimate utilization,
        Estimate engineers,
        Estimate salary,
        Estimate tokenFall,
        Estimate rentFall,
        Optional<TokenTiers.Tier> api,
        Estimate batchPriceShare,
        Volume volume,
        double months,
        Month month) {

    /** The same service asked for so many requests a day. */
    ServiceTerms asking(double requestsPerDay) {
        Volume asked = new Volume(
                requestsPerDay, volume.inputTokens(), volume.outputTokens(), volume.cachedShare(), volume.batchShare());
        return new ServiceTerms(
                machines,
                tokens,
                accelerators,
                utilization,
                engineers,
                salary,
                tokenFall,
                rentFall,
                api,
                batchPriceShare,
                asked,
                months,
                month);
    }

    private double busy(Inputs in) {
        return StrictMath.min(1, in.of("utilization", utilization));
    }

    /** Requests a day that one replica carries. */
    double capacity(Inputs in) {
        return in.of("tokens", tokens) / volume.outputTokens() * Conversions.SECONDS_PER_DAY * busy(in);
    }

    double people(Inputs in) {
        return in.of("engineers", engineers) * in.of("salary", salary);
    }

    boolean knows(Tenure tenure) {
        return switch (tenure) {
            case RENT -> machines.rentHour().isKnown();
            case AMORTISED -> machines.isBuyable();
            case OWNED -> machines.isPowered();
        };
    }

    /** A month of one replica; rented machines are kept all month. */
    double replica(Tenure tenure, Inputs in) {
        return switch (tenure) {
            case RENT -> month.machineUsd(accelerators, machines.rentHour(in));
            case AMORTISED -> accelerators * machines.bought(in).monthUsd(busy(in));
            case OWNED -> accelerators * machines.paid(in).monthUsd(busy(in));
        };
    }

    SelfHosting hosting(Tenure tenure, Inputs in) {
        return new SelfHosting(people(in), replica(tenure, in), capacity(in), month);
    }

    /** Replicas that carry the volume asked about. */
    double replicas(Inputs in) {
        return new SelfHosting(0, 0, capacity(in), month).replicas(volume.requestsPerDay());
    }

    /** Machines of a month that carry a volume. */
    double machinesUsd(Tenure tenure, double requestsPerDay, Inputs in) {
        return hosting(tenure, in).monthUsd(requestsPerDay) - people(in);
    }

    /** A month of a volume, people included. */
    double monthUsd(Tenure tenure, double requestsPerDay, Inputs in) {
        return hosting(tenure, in).monthUsd(requestsPerDay);
    }

    /** The horizon: people at their pay, rents falling, what is bought written off month by month. */
    double totalUsd(Tenure tenure, boolean falling, Inputs in) {
        return months * people(in) + rentBills(tenure, falling, in) * machinesUsd(tenure, volume.requestsPerDay(), in);
    }

    /** What the interface charges for a request; NaN if there is none. */
    double requestUsd(Inputs in) {
        if (api.isEmpty()) {
            return Double.NaN;
        }
        TokenTiers.Tier tier = api.get();
        double input = in.of("api-input", tier.input().amount());
        double cached = tier.cachedInput().isKnown()
                ? in.of("api-cached", tier.cachedInput().amount())
                : input;
        TokenPrice price =
                new TokenPrice(input, cached, in.of("api-output", tier.output().amount()));
        double batched = 1 - volume.batchShare() * (1 - in.of("batch", batchPriceShare));
        return batched
                * price.perRequest(
                        new Workload(0, volume.inputTokens(), volume.outputTokens(), 1, volume.cachedShare()));
    }

    double apiMonthUsd(double requestsPerDay, Inputs in) {
        return requestsPerDay * month.days() * requestUsd(in);
    }

    double apiTotalUsd(boolean falling, Inputs in) {
        return tokenBills(falling, in) * apiMonthUsd(volume.requestsPerDay(), in);
    }

    /** Requests a day from which own machines cost no more over the horizon. */
    double breakEven(Tenure tenure, boolean falling, Inputs in) {
        return meanHosting(tenure, falling, in).breakEvenRequestsPerDay(meanRequestUsd(falling, in));
    }

    /** What the interface could charge over what it does, over the horizon. */
    double apiShare(Tenure tenure, boolean falling, Inputs in) {
        return meanHosting(tenure, falling, in).breakEvenRequestUsd(volume.requestsPerDay())
                / meanRequestUsd(falling, in);
    }

    /** Own machines at the mean price of their months. */
    private SelfHosting meanHosting(Tenure tenure, boolean falling, Inputs in) {
        double mean = rentBills(tenure, falling, in) / months;
        return new SelfHosting(people(in), mean * replica(tenure, in), capacity(in), month);
    }

    private double meanRequestUsd(boolean falling, Inputs in) {
        return tokenBills(falling, in) / months * requestUsd(in);
    }

    /** How many bills of today the horizon costs: those of rented machines fall. */
    private double rentBills(Tenure tenure, boolean falling, Inputs in) {
        return falling && tenure == Tenure.RENT ? new FallingPrice(in.of("rent-fall", rentFall)).bills(months) : months;
    }

    private double tokenBills(boolean falling, Inputs in) {
        return falling ? new FallingPrice(in.of("token-fall", tokenFall)).bills(months) : months;
    }

    /** Energy of a month of all replicas, kWh at the meter. */
    double kilowattHours(Inputs in) {
        return replicas(in) * accelerators * machines.power(in).kilowattHours(month.machineHours(), busy(in));
    }
}
