package dev.postscale.assessment;

import dev.postscale.plan.WeightsSource;
import dev.postscale.scenario.Goal;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights a plan could start from: the base that is named, the best open models that fit, offerings, runs of the
 * scenario's own compute, an encoder. Models that are worse in every respect than another are left out.
 */
final class WeightsSources {
    private final Knowledge knowledge;
    private final Reading reading;
    private final double[] facts;
    private final OpenWeights open;
    private final Offerings offerings;
    private final OwnRuns runs;
    private final SmallEncoder encoder;

    WeightsSources(Knowledge knowledge, Reading reading, Market market, double[] facts) {
        this.knowledge = knowledge;
        this.reading = reading;
        this.facts = facts;
        open = new OpenWeights(knowledge, reading, market, facts);
        offerings = new Offerings(knowledge, reading, market, facts);
        runs = new OwnRuns(knowledge, reading, market, facts);
        encoder = new SmallEncoder(knowledge, reading, market, facts);
    }

    List<WeightsSource> all() {
        List<WeightsSource> sources = new ArrayList<>();
        BaseWeights base = reading.base();
        if (base.weights()) {
            sources.addAll(open.named(base));
        } else if (base.kind() != BaseWeights.Kind.API) {
            sources.addAll(open.best());
        }
        if (offeringFits(base)) {
            sources.addAll(offerings.best());
        }
        double flops = fact("budget.flops");
        if (flops >= knowledge.constants().value("least-scratch-flops") && fact("constraints.no_training") != 1) {
            sources.addAll(runs.of(flops));
        }
        if (fact("tasks.classification") > 0) {
            sources.add(encoder.beside(sources));
        }
        return sources;
    }

    /** What a dollar of training buys. */
    double flopsPerUsd() {
        return runs.flopsPerUsd();
    }

    /** An offering needs cash, a way out, and a target that is not the user's own machine. */
    private boolean offeringFits(BaseWeights base) {
        boolean forbidden = fact("constraints.on_prem") == 1 || fact("market.api") != 1;
        boolean ownTarget = reading.goal() == Goal.FIT_TARGET && reading.tierKnown() && !reading.tierIn("api");
        return !forbidden && !ownTarget && !reading.computeOnly() && !base.weights();
    }

    private double fact(String name) {
        return facts[knowledge.dictionary().position(name)];
    }
}
