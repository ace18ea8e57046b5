package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import dev.postscale.sampling.Draws;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Runs made from a law with known coefficients and seeded noise, log-uniform over realistic sizes. */
final class MadeRuns {
    static final JointLaw LAW = new JointLaw(1.8, 480, 2100, 0.35, 0.37);
    static final double[] FITTED = {Math.log(480), Math.log(2100), Math.log(1.8), 0.35, 0.37};

    private MadeRuns() {}

    /** Runs of the joint law with normal noise of this deviation on ln L. */
    static Runs joint(int count, double noise, long seed) {
        Draws draws = Draws.of(seed, "made-runs");
        double[] params = draw(count, i -> logUniform(draws.dimension(1).uniform(i), 5e7, 1e10));
        double[] tokens = draw(count, i -> logUniform(draws.dimension(2).uniform(i), 1e9, 3e11));
        // Index 2i: odd ones are the even ones' opposites.
        double[] losses = draw(
                count,
                i -> LAW.loss(params[i], tokens[i])
                        * Math.exp(noise * draws.dimension(3).normal(2L * i)));
        return of(Map.of(Column.PARAMS, params, Column.TOKENS, tokens, Column.LOSS, losses));
    }

    static Runs of(Map<Column, double[]> columns) {
        return Runs.of(new EnumMap<>(columns));
    }

    static double[] draw(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    static double logUniform(double uniform, double low, double high) {
        return low * Math.pow(high / low, uniform);
    }

    static boolean[] free(Form form) {
        return new boolean[form.coefficients().size()];
    }
}
