package dev.postscale.plan;

import dev.postscale.quantity.Conversions;
import dev.postscale.serving.Blocks;
import dev.postscale.serving.KvCache;
import dev.postscale.serving.LoadedReplicas;
import dev.postscale.serving.Replica;
import dev.postscale.serving.Roofline;
import dev.postscale.serving.ServedModel;
import dev.postscale.serving.TokenPrice;
import dev.postscale.serving.Workload;
import java.util.HashMap;
import java.util.Map;

/**
 * What it takes to serve a plan: memory, accelerators, speed, the monthly bill.
 *
 * <p>Speeds start from the roofline of the weights as published; strategies scale them by their levers, never past what
 * reading the weights at the bits of the plan allows.
 */
final class Serving {

    private final Machines machines;
    private final Demand demand;
    private final Conventions conventions;
    private final Map<Run, LoadedReplicas> remembered = new HashMap<>();

    private record Run(double total, double active, double accelerators, double input, double output, double batch) {}

    /**
     * @param memoryBytes of one replica, 0 for an offering
     * @param memoryHave of one replica, infinite for an offering
     * @param outputTokens of a request, thinking included
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
            double weightBits) {}

    Serving(Machines machines, Demand demand, Conventions conventions) {
        this.machines = machines;
        this.demand = demand;
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
            return new Bill(
                    monthly, 0, Double.POSITIVE_INFINITY, 0, 1, Double.NaN, Double.NaN, output, source.weightBits());
        }
        return hosted(source, levers, workload, dearShare);
    }

    /** What routing a share of the requests to a cheaper model saves of the bill. */
    private double largeShareSaved(LeverProduct levers) {
        double large = levers.smallest(Lever.REQUESTS_SERVED_SHARE);
        return Double.isNaN(large) ? 0 : (1 - large) * (1 - demand.smallCostShare());
    }

    private Bill hosted(WeightsSource source, LeverProduct levers, Workload workload, double dearShare) {
        double shrink = levers.reshaping(Lever.PARAMS_TOTAL);
        double total = source.paramsTotal() * shrink;
        double active = StrictMath.min(total, source.paramsActive() * levers.reshaping(Lever.PARAMS_ACTIVE) * shrink);
        double chosen = levers.smallest(Lever.WEIGHT_BITS);
        double bits = Double.isNaN(chosen) ? source.weightBits() : StrictMath.min(chosen, source.weightBits());
        KvCache cache = source.cache();
        double cacheFactor = levers.factor(Lever.KV_BYTES);

        double context = StrictMath.max(demand.contextTokens(), workload.tokensPerRequest());
        double weights = total * bits / Byte.SIZE;
        double extra = levers.sum(Lever.MEMORY_EXTRA_GIB, Scale.AMOUNT) * 0x1p30;
        double oneSequence = cache.bytes(context, conventions.cacheBits()) * cacheFactor;
        double need = weights + oneSequence + extra;
        double usable = machines.memoryBytes() * conventions.memoryShare();
        double perReplica = StrictMath.max(1, StrictMath.ceil(need / usable));
        if (perReplica > machines.count()) {
            perReplica = machines.count();
        }
        double have = perReplica * usable;

        double room = have - weights - extra;
        double byMemory = oneSequence > 0 && room > 0
                ? StrictMath.floor(room / oneSequence)
                : room > 0 ? conventions.engineBatch() : 1;
        double largestBatch = StrictMath.max(1, StrictMath.min(conventions.engineBatch(), byMemory));
        Replica replica = new Replica(perReplica, machines.peak(), machines.bandwidth(), machines.memoryBytes());
        LoadedReplicas service = remembered.computeIfAbsent(
                new Run(total, active, perReplica, workload.inputTokens(), workload.outputTokens(), largestBatch),
                run -> loaded(source, run, replica, workload));
        double throughput = levers.factor(Lever.THROUGHPUT_AT_LOAD);
        double replicas = StrictMath.max(
                1,
                StrictMath.ceil(dearShare
                        * service.replicas()
                        * service.utilization()
                        / conventions.utilization()
                        / throughput));
        double accelerators = replicas * perReplica;

        double floor = active * bits / Byte.SIZE / replica.totalBandwidth();
        double tpot = StrictMath.max(service.tpot() / levers.factor(Lever.DECODE_SPEED), floor);
        double ttft = service.ttft() / levers.factor(Lever.PREFILL_SPEED);
        return new Bill(
                demand.month().machineUsd(accelerators, machines.hourUsd()),
                need,
                have,
                accelerators,
                StrictMath.min(service.batch(), largestBatch),
                ttft * Conversions.MS_PER_SECOND,
                tpot * Conversions.MS_PER_SECOND,
                workload.outputTokens(),
                bits);
    }

    private LoadedReplicas loaded(WeightsSource source, Run run, Replica replica, Workload workload) {
        ServedModel model = new ServedModel(
                run.total,
                run.active,
                Double.NaN,
                Double.NaN,
                source.weightBits(),
                source.cache(),
                conventions.cacheBits(),
                Blocks.typical(run.active));
        return LoadedReplicas.of(
                Roofline.of(model, replica, machines.efficiency()),
                workload,
                run.batch,
                Double.POSITIVE_INFINITY,
                conventions.utilization());
    }
}
