package dev.postscale.fit;

import dev.postscale.allocation.FixedRatio;
import dev.postscale.sampling.Quantile;
import dev.postscale.training.TrainingFlops;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The run to train next: of those within a budget the one whose loss would shrink most what the fit leaves open about the
 * optimal number of parameters at a target.
 *
 * @param experts 1 of a dense model
 * @param deviation standard deviation of ln N* at the target as it is
 * @param afterwards the same once the run is known
 */
public record NextRun(
        double params,
        double tokens,
        double flops,
        double experts,
        double target,
        double deviation,
        double afterwards) {
    private static final int RATIOS = 41;
    private static final double[] SHARES = {0.01, 0.03, 0.1, 0.3, 1};
    // Cheaper runs win if they bring nearly as much.
    private static final double NEARLY = 0.99;
    private static final double NUDGE = 1e-4;
    // Deviation of ln N* below which nothing is left open, as where coefficients are held.
    private static final double KNOWN = 1e-9;

    /**
     * The best run within a budget, judged by the covariance of the refits and the noise they imply.
     *
     * @param target FLOP whose optimum is wanted
     * @return empty if the fit has no optimum or leaves nothing open about it
     */
    public static Optional<NextRun> within(double budget, double target, LawFit fit, double experts) {
        if (fit.form().joint(fit.fitted(), experts).isEmpty()) {
            return Optional.empty();
        }
        double[] wanted = sensitivity(fit, target, experts);
        double[][] covariance = fit.refits().covariance();
        double[] shared = times(covariance, wanted);
        double variance = dot(wanted, shared);
        if (variance < KNOWN * KNOWN) {
            return Optional.empty();
        }
        double noise = variance / StrictMath.max(leastVariance(fit, wanted), Double.MIN_NORMAL);
        Runs candidates = candidates(budget, fit, experts);
        double[] gradient = new double[wanted.length];
        Residuals residuals = fit.form().residuals(candidates, allHeld(wanted.length));
        int best = -1;
        double most = 0;
        for (int i = 0; i < candidates.size(); i++) {
            residuals.at(fit.fitted(), i, gradient, new double[0]);
            double together = dot(gradient, shared);
            double gain = together * together / (noise + dot(gradient, times(covariance, gradient)));
            if (best < 0 || gain * NEARLY > most) {
                best = i;
                most = gain;
            }
        }
        return Optional.of(new NextRun(
                candidates.column(Column.PARAMS)[best],
                candidates.column(Column.TOKENS)[best],
                candidates.column(Column.FLOPS)[best],
                experts,
                target,
                StrictMath.sqrt(variance),
                StrictMath.sqrt(StrictMath.max(0, variance - most))));
    }

    /** Gradient of ln N* by the coefficients, by central differences: the law is smooth and this is asked once. */
    private static double[] sensitivity(LawFit fit, double target, double experts) {
        double[] gradient = new double[fit.fitted().length];
        Arrays.setAll(gradient, j -> {
            double[] up = fit.fitted().clone();
            double[] down = fit.fitted().clone();
            up[j] += NUDGE;
            down[j] -= NUDGE;
            return (logParams(fit, up, target, experts) - logParams(fit, down, target, experts)) / (2 * NUDGE);
        });
        return gradient;
    }

    private static double logParams(LawFit fit, double[] fitted, double target, double experts) {
        return StrictMath.log(fit.form()
                .joint(fitted, experts)
                .map(law -> law.optimalParams(target))
                .orElse(1.0));
    }

    /** Variance of ln N* if residuals had deviation 1: what least squares would give. */
    private static double leastVariance(LawFit fit, double[] wanted) {
        boolean[] held = allHeld(wanted.length);
        Residuals residuals = fit.form().residuals(fit.runs(), held);
        double[] normal = new double[Triangle.entries(wanted.length)];
        double[] gradient = new double[wanted.length];
        for (int run = 0; run < residuals.runs(); run++) {
            residuals.at(fit.fitted(), run, gradient, new double[0]);
            for (int j = 0, entry = 0; j < gradient.length; j++) {
                for (int k = 0; k <= j; k++, entry++) {
                    normal[entry] += gradient[j] * gradient[k];
                }
            }
        }
        double[] solved = wanted.clone();
        return Triangle.factorise(normal, wanted.length) && Triangle.solve(normal, solved)
                ? dot(wanted, solved)
                : Double.POSITIVE_INFINITY;
    }

    /** The cheapest first; all with about as many tokens per parameter as some run, where the law can be believed. */
    private static Runs candidates(double budget, LawFit fit, double experts) {
        double[] params = fit.runs().column(Column.PARAMS);
        double[] tokens = fit.runs().column(Column.TOKENS);
        double[] ratios = new double[params.length];
        Arrays.setAll(ratios, i -> tokens[i] / params[i]);
        double[] ends = Quantile.of(ratios, 0, 1);
        int count = RATIOS * SHARES.length;
        double[] ofParams = new double[count];
        double[] ofTokens = new double[count];
        for (int i = 0; i < count; i++) {
            double ratio = ends[0] * StrictMath.pow(ends[1] / ends[0], (i % RATIOS) / (RATIOS - 1.0));
            double flops = budget * SHARES[i / RATIOS];
            ofParams[i] = new FixedRatio(ratio).params(flops);
            ofTokens[i] = TrainingFlops.tokens(flops, ofParams[i]);
        }
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        double[] all = new double[count];
        Arrays.fill(all, experts);
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        columns.put(Column.PARAMS, ofParams);
        columns.put(Column.TOKENS, ofTokens);
        columns.put(Column.UNIQUE_TOKENS, ofTokens);
        columns.put(Column.EXPERTS, all);
        columns.put(Column.LOSS, ones);
        return Runs.of(columns);
    }

    /** With every coefficient held, coordinates are coefficients. */
    private static boolean[] allHeld(int size) {
        boolean[] held = new boolean[size];
        Arrays.fill(held, true);
        return held;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        Arrays.setAll(product, j -> dot(matrix[j], vector));
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += one[j] * other[j];
        }
        return sum;
    }

    /** Share of the variance that the run takes away. */
    public double varianceSaved() {
        return 1 - afterwards * afterwards / (deviation * deviation);
    }
}
