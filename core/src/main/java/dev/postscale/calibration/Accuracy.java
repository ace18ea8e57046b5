package dev.postscale.calibration;

import dev.postscale.sampling.Quantile;
import java.util.Arrays;

/**
 * How far predictions are from measurements, in doublings: log2(predicted/measured).
 *
 * @param rows how many
 * @param median of the absolute value
 * @param ninth its 90th percentile
 * @param bias median with its sign
 * @param low 10th percentile of measured/predicted
 * @param high its 90th percentile
 * @param coverage share of the rows within the interval that is told
 */
public record Accuracy(int rows, double median, double ninth, double bias, double low, double high, double coverage) {
    /**
     * Of these residuals.
     *
     * @param told of the quantity about its prediction, in multiples of it
     */
    public static Accuracy of(double[] residuals, Told told) {
        if (residuals.length == 0) {
            return new Accuracy(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] absolute = Arrays.stream(residuals).map(StrictMath::abs).toArray();
        double[] quantiles = Quantile.of(absolute, 0.5, Quantile.HIGH);
        double[] signed = Quantile.of(residuals, Quantile.LOW, 0.5, Quantile.HIGH);
        double within = Arrays.stream(residuals).filter(told::holds).count();
        return new Accuracy(
                residuals.length,
                quantiles[0],
                quantiles[1],
                signed[1],
                ratio(signed[2]),
                ratio(signed[0]),
                within / residuals.length);
    }

    /** measured/predicted of a residual. */
    private static double ratio(double residual) {
        return StrictMath.pow(2, -residual);
    }

    /**
     * The interval that is told about a prediction.
     *
     * @param low share of the prediction
     * @param high multiple of the prediction
     */
    public record Told(double low, double high) {
        /** No interval is told. */
        public static final Told NOTHING = new Told(1, 1);

        /** As far up as down, by a factor. */
        public static Told within(double factor) {
            return new Told(1 / factor, factor);
        }

        /** Whether what was measured lies in it, given log2(predicted/measured). */
        boolean holds(double residual) {
            double ratio = ratio(residual);
            return low <= ratio && ratio <= high;
        }
    }
}
