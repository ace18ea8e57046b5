package dev.postscale.assessment;

import dev.postscale.law.JointLaw;
import dev.postscale.plan.Origin;
import dev.postscale.plan.WeightsSource;
import dev.postscale.quantity.Conversions;
import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.List;

/** Models that the scenario's own compute could train from random weights. */
final class OwnRuns extends WeightsFamily {

    private final JointLaw law;

    OwnRuns(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        super(knowledge, reading, market, facts);
        law = knowledge.law();
    }

    /** Runs of a budget: of the best size, of smaller ones, of the largest that fits, and with experts. */
    List<WeightsSource> of(double flops) {
        List<WeightsSource> sources = new ArrayList<>();
        double optimal = law.optimalParams(flops);
        double most = largestByMemory();
        double size = StrictMath.min(optimal, most);
        sources.add(run("dense-run", "dense-pretrain-optimal", Origin.TRAIN_DENSE, optimal, 1, flops));
        for (String share : List.of("small-run-part", "smallest-run-part")) {
            double part = constant(share);
            sources.add(run("small-run-" + (int) part, "small-overtrained", Origin.TRAIN_DENSE, size / part, 1, flops));
        }
        if (most < optimal) {
            sources.add(run("fitting-run", "small-overtrained", Origin.TRAIN_DENSE, most, 1, flops));
        }
        sources.add(run("sparse-run", "moe", Origin.TRAIN_MOE, size, constant("moe-total-over-active"), flops));
        return sources;
    }

    private double largestByMemory() {
        double memory = fact("deployment.memory_total_gib") * Conversions.BYTES_PER_GIB;
        return Double.isNaN(memory)
                ? Double.POSITIVE_INFINITY
                : memory * constant("room-at-8bit") / (constant("release-bits") / Byte.SIZE);
    }

    private WeightsSource run(
            String id, String strategy, Origin origin, double active, double totalOverActive, double flops) {
        double tokens = TrainingFlops.tokens(flops, active);
        double most = fact("data.unlabelled_tokens") * constant("useful-epochs");
        double seen = Double.isNaN(most) ? tokens : StrictMath.min(tokens, most);
        double spent = TrainingFlops.of(active, seen);
        boolean moe = origin == Origin.TRAIN_MOE;
        long root = carried.mask(strategy);
        double total = active * totalOverActive;
        return new WeightsSource(
                id,
                origin,
                root,
                root,
                byTask(quality.ofRun(active, seen, market.date()), moe),
                constant("model-quality-spread"),
                sized(total, active),
                spent,
                null,
                spent / flopsPerUsd(),
                spent,
                0,
                settled().run(total, active, seen, spent, moe).values());
    }

    /** What a dollar buys, infinite where compute is given and not bought. */
    double flopsPerUsd() {
        return reading.computeOnly()
                ? Double.POSITIVE_INFINITY
                : reading.training().peak()
                        * reading.mfu()
                        * Conversions.SECONDS_PER_HOUR
                        / reading.training().hourUsd();
    }
}
