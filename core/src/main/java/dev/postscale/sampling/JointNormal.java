package dev.postscale.sampling;

/**
 * Several normal variables of mean 0 with a given covariance, drawn together by its Cholesky factor.
 *
 * <p>A covariance of lower rank is welcome: a variable that the ones before it determine gets no draw of its own. The
 * factor is worked out here, since it takes a few lines and the matrices of Commons Math take tens of milliseconds to
 * load in a one-shot command.
 */
public final class JointNormal {
    // Share of its variance below which a variable counts as determined by those before it.
    private static final double DETERMINED = 1e-9;

    // What rounding to four or five digits in print can take from a remaining variance.
    private static final double PRINTED = 1e-3;

    private static final double SYMMETRY = 1e-12;

    private final double[][] factor;

    private JointNormal(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Variables with a covariance, square and symmetric.
     *
     * @throws IllegalArgumentException if no variables can have it
     */
    public static JointNormal of(double[][] covariance) {
        requireSymmetric(covariance);
        double[][] factor = new double[covariance.length][covariance.length];
        for (int column = 0; column < factor.length; column++) {
            fill(factor, covariance, column);
        }
        return new JointNormal(factor);
    }

    /** Column by column: remaining covariances over the root of the remaining variance. */
    private static void fill(double[][] factor, double[][] covariance, int column) {
        double variance = covariance[column][column];
        double left = remaining(factor, covariance, column, column);
        if (!(left >= -PRINTED * variance)) {
            throw new IllegalArgumentException("The covariance gives variable " + column + " a variance of " + left
                    + " once the others are known.\nMaybe it was rounded too much.");
        }
        boolean determined = left <= DETERMINED * variance;
        double root = determined ? 0 : StrictMath.sqrt(left);
        factor[column][column] = root;
        for (int row = column + 1; row < factor.length; row++) {
            double shared = remaining(factor, covariance, row, column);
            if (!determined) {
                factor[row][column] = shared / root;
            } else if (shared * shared > PRINTED * variance * covariance[row][row]) {
                throw new IllegalArgumentException("The covariance lets variable " + row + " vary with variable "
                        + column + ", which the others determine.\nMaybe a row has lost its place.");
            }
        }
    }

    private static double remaining(double[][] factor, double[][] covariance, int row, int column) {
        double explained = 0;
        for (int k = 0; k < column; k++) {
            explained += factor[row][k] * factor[column][k];
        }
        return covariance[row][column] - explained;
    }

    private static void requireSymmetric(double[][] covariance) {
        for (int row = 0; row < covariance.length; row++) {
            if (covariance[row].length != covariance.length) {
                throw new IllegalArgumentException("The covariance has " + covariance.length + " rows but "
                        + covariance[row].length + " values in row " + row + ".");
            }
            for (int column = 0; column < row; column++) {
                double one = covariance[row][column];
                double other = covariance[column][row];
                if (!(StrictMath.abs(one - other) <= SYMMETRY * StrictMath.abs(one))) {
                    throw new IllegalArgumentException("The covariance is not symmetric: " + one + " and " + other
                            + ".\nMaybe a row has lost its sign or its place.");
                }
            }
        }
    }

    /** Number of variables. */
    public int size() {
        return factor.length;
    }

    /** The variables of draw {@code index}; draws {@code 2k} and {@code 2k + 1} are opposite. */
    public double[] draw(Draws draws, long index) {
        double[] variables = new double[factor.length];
        for (int column = 0; column < factor.length; column++) {
            double normal = draws.dimension(column).normal(index);
            for (int row = column; row < factor.length; row++) {
                variables[row] += factor[row][column] * normal;
            }
        }
        return variables;
    }
}
