package dev.postscale.plan;

import dev.postscale.quantity.Conversions;
import dev.postscale.serving.Load;
import dev.postscale.serving.Roofline;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.Speed;
import dev.postscale.serving.Station;
import dev.postscale.serving.TokenPrice;
import dev.postscale.serving.Workload;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What it takes to serve a plan: memory, accelerators, speed, the monthly bill.
 *
 * <p>Speeds follow from the roofline of the weights and the cache as the plan leaves them; strategies that change neither
 * scale them by their levers.
 */
final class Serving {

    private final Machines machines;
    private final Demand demand;
    private final Ceilings ceilings;
    private final Conventions conventions;
    private final Map<Run, Service> remembered = new HashMap<>();

    /** Factors by which strategies speed it up count where they decide how large a batch may be; else they are 1. */
    private record Run(
            ServedModel model,
            double accelerators,
            double input,
            double output,
            double batch,
            double decodeFactor,
            double prefillFactor) {}

    /**
     * @param memoryBytes of one replica, 0 for an offering
     * @param memoryHave of one replica, infinite for an offering
     * @param outputTokens of a request, thinking included
     * @param weightBits as served, NaN for an offering
     */
    record Bill(
            double monthlyUsd,
            double memoryBytes,
            double memoryHave,
            double accelerators,
            double batch,
            double ttftMs,
            double tpotMs,
            double outputTokens,
            double weightBits) {
        /** Of a whole answer. */
        double latencyMs() {
            return ttftMs + outputTokens * tpotMs;
        }
    }

    Serving(Machines machines, Demand demand, Ceilings ceilings, Conventions conventions) {
        this.machines = machines;
        this.demand = demand;
        this.ceilings = ceilings;
        this.conventions = conventions;
    }

    Bill bill(WeightsSource source, LeverProduct levers) {
        double input =
                demand.inputTokens() * levers.factor(Lever.INPUT_TOKENS) + levers.sum(Lever.INPUT_TOKENS, Scale.AMOUNT);
        double output = demand.outputTokens() * levers.factor(Lever.OUTPUT_TOKENS);
        boolean known = !Double.isNaN(demand.requestsPerDay());
        Workload workload = new Workload(known ? demand.requestsPerDay() : 0, input, output, demand.peakFactor(), 0);
        double dearShare = 1 - largeShareSaved(levers);
        TokenPrice price = source.price();
        if (price != null) {
            double monthly = known ? price.perMonth(workload, demand.month()) * dearShare : 0;
            return new Bill(monthly, 0, Double.POSITIVE_INFINITY, 0, 1, Double.NaN, Double.NaN, output, Double.NaN);
        }
        return hosted(Objects.requireNonNull(source.model()), levers, workload, dearShare);
    }

    /** What routing a share of the requests to a cheaper model saves of the bill. */
    private double largeShareSaved(LeverProduct levers) {
        double large = levers.smallest(Lever.REQUESTS_SERVED_SHARE);
        return Double.isNaN(large) ? 0 : (1 - large) * (1 - demand.smallCostShare());
    }

    /**
     * A replica is as wide as its memory asks for, and wider where that is too slow or takes more accelerators than there
     * are: more of them that share each layer answer sooner, and leave more room for a batch. Where no width meets the
     * limits, the one that misses them least.
     */
    private Bill hosted(ServedModel published, LeverProduct levers, Workload workload, double dearShare) {
        double shrink = levers.reshaping(Lever.PARAMS_TOTAL);
        double total = published.totalParams() * shrink;
        double active =
                StrictMath.min(total, published.activeParams() * levers.reshaping(Lever.PARAMS_ACTIVE) * shrink);
        double chosen = levers.smallest(Lever.WEIGHT_BITS);
        double bits =
                Double.isNaN(chosen) ? published.bitsPerWeight() : StrictMath.min(chosen, published.bitsPerWeight());
        ServedModel model =
                published.resized(total, active).withBitsPerWeight(bits).withCacheScaled(levers.factor(Lever.KV_BYTES));
        double always =
                model.weightBytes() + levers.sum(Lever.MEMORY_EXTRA_GIB, Scale.AMOUNT) * Conversions.BYTES_PER_GIB;
        double longest = model.cacheBytes(StrictMath.max(demand.contextTokens(), workload.tokensPerRequest()));
        Held held = new Held(model, always, longest);

        double usable = machines.memoryBytes() * conventions.memoryShare();
        double width = StrictMath.min(machines.count(), StrictMath.max(1, StrictMath.ceil(held.least() / usable)));
        Bill best = bill(held, width, levers, workload, dearShare);
        double widest = StrictMath.min(machines.count(), machines.perServer());
        while (excess(best) > 0 && width < widest) {
            width = StrictMath.min(widest, width * 2);
            Bill wider = bill(held, width, levers, workload, dearShare);
            best = excess(wider) < excess(best) ? wider : best;
        }
        return best;
    }

    /** Decades by which a bill passes the limits that the width of a replica can move. */
    private double excess(Bill bill) {
        double crowd =
                bill.accelerators() > machines.count() ? StrictMath.log10(bill.accelerators() / machines.count()) : 0;
        return ceilings.slowness(bill) + crowd;
    }

    /**
     * What a replica holds.
     *
     * @param always bytes of weights and what else is there without a request
     * @param longest bytes of a sequence of the longest context
     */
    private record Held(ServedModel model, double always, double longest) {
        double least() {
            return always + longest;
        }
    }

    private Bill bill(Held held, double width, LeverProduct levers, Workload workload, double dearShare) {
        // One sequence may grow to the longest context; those of a batch are as long as requests are.
        double room = width * machines.memoryBytes() * machines.filledShare() - held.always;
        double usual = held.model.cacheBytes(workload.tokensPerRequest());
        double most = usual > 0 ? room / usual : machines.engine().sequences();
        double largestBatch = StrictMath.max(1, StrictMath.min(machines.engine().sequences(), most));
        double decodeFactor = levers.beyondSize(Lever.DECODE_SPEED);
        double prefillFactor = levers.beyondSize(Lever.PREFILL_SPEED);
        boolean limited = ceilings.anySpeed();
        Service service = remembered.computeIfAbsent(
                new Run(
                        held.model,
                        width,
                        workload.inputTokens(),
                        workload.outputTokens(),
                        largestBatch,
                        limited ? decodeFactor : 1,
                        limited ? prefillFactor : 1),
                key -> service(key, workload));
        double replicas = StrictMath.max(
                1,
                StrictMath.ceil(dearShare
                        * service.replicasFilled()
                        / conventions.utilization()
                        / levers.beyondSize(Lever.THROUGHPUT_AT_LOAD)));
        return new Bill(
                demand.month().machineUsd(replicas * width, machines.hourUsd()),
                held.least(),
                width * machines.memoryBytes() * conventions.memoryShare(),
                replicas * width,
                StrictMath.min(service.speed().batch(), largestBatch),
                service.speed().ttft() / prefillFactor * Conversions.MS_PER_SECOND,
                service.speed().tpot() / decodeFactor * Conversions.MS_PER_SECOND,
                workload.outputTokens(),
                held.model.bitsPerWeight());
    }

    /** How many full replicas the busiest hours are worth, and how fast one of those that are set up answers. */
    private record Service(double replicasFilled, Speed speed) {}

    private Service service(Run run, Workload workload) {
        Roofline roofline = Roofline.of(
                run.model, machines.replica(run.accelerators, run.model.bitsPerWeight()), machines.efficiency());
        double output = StrictMath.max(1, run.output);
        Station free = new Station(roofline, machines.engine(), run.input, output, run.batch);
        double maxTpot = ceilings.maxTpot(free.ttft() / run.prefillFactor, run.output) * run.decodeFactor;
        Station station = free.within(maxTpot);
        double arrivals = workload.peakRequestsPerSecond();
        double filled = arrivals / station.capacity();
        double replicas = StrictMath.max(1, StrictMath.ceil(filled / conventions.utilization()));
        return new Service(filled, new Load.Arriving(arrivals / replicas, Double.POSITIVE_INFINITY).on(station));
    }
}
