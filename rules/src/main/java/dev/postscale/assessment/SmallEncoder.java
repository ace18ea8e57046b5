package dev.postscale.assessment;

import dev.postscale.plan.Origin;
import dev.postscale.plan.WeightsSource;
import java.util.List;

/** A small model that classifies; it is rated by what it gains over the middle of what else there is. */
final class SmallEncoder extends WeightsFamily {
    private static final String ENCODER = "small-encoder";

    SmallEncoder(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        super(knowledge, reading, market, facts);
    }

    WeightsSource beside(List<WeightsSource> others) {
        double params = constant("encoder-params");
        double flops = constant("least-pretraining-flops");
        SourceFacts settled = settled()
                .set("base.params_total", params)
                .set("base.is_moe", 0)
                .set("base.kind", 0)
                .set("base.train_flops", flops);
        double[] byTask = new double[PROFILES];
        for (int task = 0; task < PROFILES; task++) {
            byTask[task] = middle(others, task) + carried.gain(ENCODER, task, settled.values());
        }
        long root = carried.mask(ENCODER);
        return new WeightsSource(
                "encoder",
                Origin.ENCODER,
                root,
                root,
                byTask,
                constant("sized-quality-spread"),
                sized(params, params),
                flops,
                null,
                0,
                0,
                0,
                settled.values());
    }

    private double middle(List<WeightsSource> others, int task) {
        double[] sorted = others.stream()
                .mapToDouble(source -> source.decades()[task])
                .sorted()
                .toArray();
        return sorted.length == 0
                ? quality.ofRun(constant("encoder-params"), constant("encoder-tokens"), market.date())
                : sorted[sorted.length / 2];
    }
}
