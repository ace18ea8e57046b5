package dev.postscale.fit;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * A straight line by least squares, {@code y = intercept + slope x}.
 *
 * @param residualDeviation standard deviation of the residuals, n - 2 degrees of freedom
 * @param points how many it was drawn through
 */
public record LineFit(double intercept, double slope, double residualDeviation, int points) {
    private static final int FEWEST = 3;

    /**
     * The line through points.
     *
     * @throws IllegalArgumentException if there are fewer than three points or the arrays differ in length
     */
    public static LineFit of(double[] x, double[] y) {
        if (x.length != y.length || x.length < FEWEST) {
            throw new IllegalArgumentException("The points (" + x.length + ", " + y.length
                    + ") of a line must be at least " + FEWEST + " and come in pairs.");
        }
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            regression.addData(x[i], y[i]);
        }
        return new LineFit(
                regression.getIntercept(),
                regression.getSlope(),
                StrictMath.sqrt(regression.getMeanSquareError()),
                x.length);
    }

    public double at(double x) {
        return intercept + slope * x;
    }
}
