package dev.postscale.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Two coefficients that move together from refit to refit, so that neither means much without the other.
 *
 * @param correlation from -1 to 1
 */
public record Tie(Coefficient one, Coefficient other, double correlation) {
    /** The most strongly tied pairs of a fit, strongest first. */
    public static List<Tie> strongest(LawFit fit, int most) {
        double[][] covariance = fit.refits().covariance();
        int[] free = free(fit);
        List<Tie> ties = new ArrayList<>();
        for (int j : free) {
            for (int k : free) {
                if (k < j) {
                    double correlation = covariance[j][k] / StrictMath.sqrt(covariance[j][j] * covariance[k][k]);
                    ties.add(new Tie(
                            fit.form().coefficients().get(k),
                            fit.form().coefficients().get(j),
                            correlation));
                }
            }
        }
        return ties.stream()
                .sorted(Comparator.comparingDouble(tie -> -StrictMath.abs(tie.correlation)))
                .limit(most)
                .toList();
    }

    /** Coefficients that are not held and vary between refits. */
    private static int[] free(LawFit fit) {
        double[][] covariance = fit.refits().covariance();
        return fit.profiles().stream()
                .mapToInt(profile -> fit.form().coefficients().indexOf(profile.coefficient()))
                .filter(j -> covariance[j][j] > 0)
                .toArray();
    }

    /**
     * The largest over the smallest eigenvalue of all correlations: how much better one mix of coefficients is known than
     * another.
     */
    public static double conditionNumber(LawFit fit) {
        double[][] covariance = fit.refits().covariance();
        int[] free = free(fit);
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
