package dev.postscale.allocation;

import dev.postscale.law.LawDraws;
import dev.postscale.law.ScalingLaw;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import java.util.function.ToDoubleBiFunction;

/** Estimates of quantities that depend on a law and on the best run under it, when the best run is dear to find. */
final class Spreading<L extends ScalingLaw> {
    private final LawDraws<L> law;
    private final double best;
    private final double[] drawn;

    /**
     * The runs of the draws.
     *
     * @param best number of parameters under the published law
     * @param drawn those under each draw
     */
    Spreading(LawDraws<L> law, double best, double[] drawn) {
        this.law = law;
        this.best = best;
        this.drawn = drawn;
    }

    Estimate of(ToDoubleBiFunction<L, Double> quantity) {
        double value = quantity.applyAsDouble(law.point(), best);
        if (drawn.length == 0) {
            return Estimate.pointOf(value);
        }
        double[] sample = new double[drawn.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = quantity.applyAsDouble(law.law(i), drawn[i]);
        }
        double[] ends = Quantile.of(sample, Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }
}
