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
 * @param coverage share of the rows within the interval that is told
 */
public record Accuracy(int rows, double median, double ninth, double bias, double coverage) {
    /**
     * Of these residuals.
     *
     * @param halfWidth of the interval told, in doublings
     */
    public static Accuracy of(double[] residuals, double halfWidth) {
        if (residuals.length == 0) {
            return new Accuracy(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] absolute = Arrays.stream(residuals).map(StrictMath::abs).toArray();
        double[] quantiles = Quantile.of(absolute, 0.5, Quantile.HIGH);
        double within = Arrays.stream(absolute).filter(far -> far <= halfWidth).count();
        return new Accuracy(
                residuals.length,
                quantiles[0],
                quantiles[1],
                Quantile.of(residuals, 0.5)[0],
                within / residuals.length);
    }
}
