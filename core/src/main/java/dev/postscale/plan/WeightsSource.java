package dev.postscale.plan;

import dev.postscale.serving.ServedModel;
import dev.postscale.serving.TokenPrice;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan could take its weights from: an offering, a published checkpoint, a run of its own.
 *
 * @param id such as a model id
 * @param strategies mask of the strategies that choosing it already carries out, whose levers are in its figures
 * @param roots mask of those among them that the plan itself carries out, whose costs, weeks and risks count
 * @param decades effective training compute, log10 of FLOP, by task profile
 * @param spread half the 80 % interval of it, decades
 * @param model as published, null for an offering
 * @param trainFlops FLOP that trained it, NaN when unknown
 * @param price of an offering, null for weights
 * @param oneOffUsd USD before any strategy, such as that of the run that makes it
 * @param oneOffFlops FLOP of that run
 * @param handicap taken off the score of plans on it, for a place the scenario does not prefer
 * @param facts all facts of the scenario with those that this choice settles
 */
public record WeightsSource(
        String id,
        Origin origin,
        long strategies,
        long roots,
        double[] decades,
        double spread,
        @Nullable ServedModel model,
        double trainFlops,
        @Nullable TokenPrice price,
        double oneOffUsd,
        double oneOffFlops,
        double handicap,
        double[] facts) {
    public WeightsSource {
        if ((model == null) == (price == null)) {
            throw new IllegalArgumentException("Weights (" + id + ") are either served or bought as an offering.");
        }
    }

    boolean selfHosted() {
        return price == null;
    }
}
