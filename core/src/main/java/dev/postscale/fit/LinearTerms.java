package dev.postscale.fit;

import java.util.Arrays;

/**
 * Residuals of a sum of three powers in logarithms, {@code ln sum_t exp(z_t) - ln L}, where every coefficient belongs
 * to one term and enters it linearly: {@code z_t = sum_j c_j f_j}. Joint laws, with experts or without, are of this kind.
 *
 * <p>Coordinates measure the features from their mean: the constant of a term is then its logarithm amid the runs, which
 * the runs know far better than its value where all logarithms are 0.
 */
final class LinearTerms implements Residuals {
    private final int[] term;
    private final int[] constant;
    private final double[] mean;
    private final double[][] features;
    private final double[][] columns;
    private final double[] logLoss;

    /**
     * Terms over runs.
     *
     * @param term of each coefficient its term: 0, 1 or 2
     * @param features of each run the factor of every coefficient; the constant of a term has 1 everywhere and comes
     *     before its others
     * @param held coefficients that stay as they are; a term whose constant is held is not measured from the mean
     */
    LinearTerms(int[] term, double[][] features, double[] logLoss, boolean[] held) {
        this.term = term.clone();
        this.logLoss = logLoss.clone();
        this.constant = constants(term);
        this.mean = means(features, held);
        this.features = new double[features.length][];
        for (int run = 0; run < features.length; run++) {
            this.features[run] = features[run].clone();
            for (int j = 0; j < term.length; j++) {
                this.features[run][j] -= mean[j];
            }
        }
        this.columns = new double[term.length][features.length];
        for (int j = 0; j < term.length; j++) {
            for (int run = 0; run < features.length; run++) {
                columns[j][run] = this.features[run][j];
            }
        }
    }

    private static int[] constants(int[] term) {
        int[] constants = new int[3];
        for (int j = term.length - 1; j >= 0; j--) {
            constants[term[j]] = j;
        }
        return constants;
    }

    private double[] means(double[][] features, boolean[] held) {
        double[] means = new double[term.length];
        for (int j = 0; j < term.length; j++) {
            int own = constant[term[j]];
            if (own != j && !held[own]) {
                double sum = 0;
                for (double[] run : features) {
                    sum += run[j];
                }
                means[j] = sum / features.length;
            }
        }
        return means;
    }

    @Override
    public int runs() {
        return logLoss.length;
    }

    @Override
    public int size() {
        return term.length;
    }

    @Override
    public double[] coordinates(double[] coefficients) {
        return shifted(coefficients, 1);
    }

    @Override
    public double[] coefficients(double[] coordinates) {
        return shifted(coordinates, -1);
    }

    private double[] shifted(double[] from, int sign) {
        double[] shifted = from.clone();
        for (int j = 0; j < from.length; j++) {
            shifted[constant[term[j]]] += sign * mean[j] * from[j];
        }
        return shifted;
    }

    @Override
    public double at(double[] coordinates, int run, double[] gradient, double[] curvature) {
        double[] factors = features[run];
        double z0 = 0;
        double z1 = 0;
        double z2 = 0;
        for (int j = 0; j < coordinates.length; j++) {
            double part = coordinates[j] * factors[j];
            switch (term[j]) {
                case 0 -> z0 += part;
                case 1 -> z1 += part;
                default -> z2 += part;
            }
        }
        double highest = StrictMath.max(z0, StrictMath.max(z1, z2));
        double e0 = StrictMath.exp(z0 - highest);
        double e1 = StrictMath.exp(z1 - highest);
        double e2 = StrictMath.exp(z2 - highest);
        double sum = e0 + e1 + e2;
        for (int j = 0; j < coordinates.length; j++) {
            gradient[j] = (term[j] == 0 ? e0 : term[j] == 1 ? e1 : e2) / sum * factors[j];
        }
        if (curvature.length > 0) {
            bend(factors, gradient, curvature);
        }
        return highest + StrictMath.log(sum) - logLoss[run];
    }

    /** The same in passes over all runs, each a loop that processors take several runs of at a time. */
    @Override
    public void all(double[] coordinates, double[] residuals, double[][] slopes) {
        for (int own : constant) {
            Arrays.fill(slopes[own], coordinates[own]);
        }
        for (int j = 0; j < coordinates.length; j++) {
            if (constant[term[j]] != j) {
                addProduct(slopes[constant[term[j]]], coordinates[j], columns[j]);
            }
        }
        share(residuals, slopes[constant[0]], slopes[constant[1]], slopes[constant[2]]);
    }

    @Override
    public void slopes(double[][] slopes) {
        for (int j = 0; j < slopes.length; j++) {
            if (constant[term[j]] != j) {
                multiply(slopes[j], slopes[constant[term[j]]], columns[j]);
            }
        }
    }

    private static void addProduct(double[] sum, double factor, double[] column) {
        for (int run = 0; run < sum.length; run++) {
            sum[run] += factor * column[run];
        }
    }

    private static void multiply(double[] product, double[] one, double[] other) {
        for (int run = 0; run < product.length; run++) {
            product[run] = one[run] * other[run];
        }
    }

    /** Turns the logarithms of the terms into their shares of the sum, which are the slopes by their constants. */
    private void share(double[] residuals, double[] z0, double[] z1, double[] z2) {
        for (int run = 0; run < residuals.length; run++) {
            double highest = StrictMath.max(z0[run], StrictMath.max(z1[run], z2[run]));
            double e0 = exp(z0[run] - highest);
            double e1 = exp(z1[run] - highest);
            double e2 = exp(z2[run] - highest);
            double sum = e0 + e1 + e2;
            z0[run] = e0 / sum;
            z1[run] = e1 / sum;
            z2[run] = e2 / sum;
            residuals[run] = highest + StrictMath.log(sum) - logLoss[run];
        }
    }

    /** One of the three terms is the highest and needs no exponential. */
    private static double exp(double below) {
        return below == 0 ? 1 : StrictMath.exp(below);
    }

    private void bend(double[] factors, double[] gradient, double[] curvature) {
        for (int j = 0, entry = 0; j < gradient.length; j++) {
            for (int k = 0; k <= j; k++, entry++) {
                double own = term[k] == term[j] ? gradient[j] * factors[k] : 0;
                curvature[entry] = own - gradient[j] * gradient[k];
            }
        }
    }
}
