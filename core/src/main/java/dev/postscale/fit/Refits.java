package dev.postscale.fit;

import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import java.util.Arrays;

/**
 * Fits to runs drawn anew with replacement, each from the optimum of all: how the coefficients might have come out.
 *
 * @param coefficients of each refit, as they are fitted
 * @param unsettled refits that did not come to rest
 */
public record Refits(double[][] coefficients, int unsettled) {
    private static final int MOST_STEPS = 300;

    /** Refits of one form to the same runs. Refit {@code i} depends on the seed and on i alone. */
    static Refits of(
            Residuals residuals,
            Robust robust,
            boolean[] held,
            double[] best,
            int count,
            long seed,
            Workers.Done progress) {
        double[][] coefficients = new double[count][];
        boolean[] settled = new boolean[count];
        Draws draws = Draws.of(seed, "bootstrap");
        Workers.each(
                count,
                () -> Descent.near(residuals, robust, held),
                (descent, i) -> {
                    Descent.End end = descent.from(best, weights(draws.dimension(i), residuals.runs()), 0, MOST_STEPS);
                    coefficients[i] = residuals.coefficients(end.point());
                    settled[i] = end.settled();
                },
                progress);
        int unsettled = 0;
        for (boolean rest : settled) {
            unsettled += rest ? 0 : 1;
        }
        return new Refits(coefficients, unsettled);
    }

    private static int[] weights(Draws draws, int runs) {
        int[] weights = new int[runs];
        for (int k = 0; k < runs; k++) {
            weights[(int) (draws.uniform(k) * runs)]++;
        }
        return weights;
    }

    public int count() {
        return coefficients.length;
    }

    /** One coefficient of every refit. */
    public double[] of(int coefficient) {
        return Arrays.stream(coefficients)
                .mapToDouble(refit -> refit[coefficient])
                .toArray();
    }

    /** The middle part of the refits that holds this probability, its lower and its upper end. */
    public double[] interval(int coefficient, double level) {
        return Quantile.of(of(coefficient), (1 - level) / 2, (1 + level) / 2);
    }

    /** Covariance of the coefficients as they are fitted. */
    public double[][] covariance() {
        int size = coefficients[0].length;
        double[] mean = new double[size];
        for (double[] refit : coefficients) {
            for (int j = 0; j < size; j++) {
                mean[j] += refit[j] / count();
            }
        }
        double[][] covariance = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (double[] refit : coefficients) {
                    sum += (refit[j] - mean[j]) * (refit[k] - mean[k]);
                }
                covariance[j][k] = sum / (count() - 1);
                covariance[k][j] = covariance[j][k];
            }
        }
        return covariance;
    }
}
