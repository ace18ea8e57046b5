package dev.postscale.fit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Two coefficients that move together from refit to refit, so that neither means much without the other.
 *
 * @param correlation from -1 to 1
 */
public record Tie(Coefficient one, Coefficient other, double correlation) {
    /** The two most strongly tied coefficients of a fit; empty if fewer than two are free. */
    public static Optional<Tie> strongest(LawFit fit) {
        double[][] covariance = fit.refits().covariance();
        @Nullable Tie strongest = null;
        for (int j = 0; j < covariance.length; j++) {
            for (int k = 0; k < j; k++) {
                double scale = StrictMath.sqrt(covariance[j][j] * covariance[k][k]);
                double correlation = scale > 0 ? covariance[j][k] / scale : 0;
                if (scale > 0
                        && (strongest == null || StrictMath.abs(correlation) > StrictMath.abs(strongest.correlation))) {
                    strongest = new Tie(
                            fit.form().coefficients().get(k),
                            fit.form().coefficients().get(j),
                            correlation);
                }
            }
        }
        return Optional.ofNullable(strongest);
    }

    /**
     * The largest over the smallest eigenvalue of all correlations: how much better one mix of coefficients is known than
     * another.
     */
    public static double conditionNumber(LawFit fit) {
        double[][] covariance = fit.refits().covariance();
        int[] free = IntStream.range(0, covariance.length)
                .filter(j -> covariance[j][j] > 0)
                .toArray();
        double[][] correlation = new double[free.length][free.length];
        for (int j = 0; j < free.length; j++) {
            for (int k = 0; k < free.length; k++) {
                correlation[j][k] = covariance[free[j]][free[k]]
                        / StrictMath.sqrt(covariance[free[j]][free[j]] * covariance[free[k]][free[k]]);
            }
        }
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(correlation)).getRealEigenvalues();
        double least = Arrays.stream(values).min().orElse(Double.NaN);
        double most = Arrays.stream(values).max().orElse(Double.NaN);
        return most / StrictMath.max(least, Double.MIN_NORMAL);
    }
}
