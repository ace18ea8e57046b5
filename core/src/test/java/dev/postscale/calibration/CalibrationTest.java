package dev.postscale.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Free> LINE = List.of(new Free("scale", 1, 0.01, 100), new Free("power", 0.5, -2, 2));

    /** Rows of {@code 3 x^0.7}, some of them far off. */
    private static List<Measured<Double>> rows(double noise, int wild) {
        Draws draws = Draws.of(3, "rows");
        List<Measured<Double>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double x = Math.pow(1000, draws.uniform(i));
            double off = i < wild ? 50 : Math.exp(noise * draws.dimension(1).normal(i));
            rows.add(new Measured<>(x, 3 * Math.pow(x, 0.7) * off, "line", "group " + i % 12, "generation " + i % 3));
        }
        return rows;
    }

    private static Calibration<Double> of(List<Measured<Double>> rows) {
        return Calibration.of((values, x) -> values[0] * StrictMath.pow(x, values[1]), LINE, rows);
    }

    @Test
    void finds_the_constants_that_made_the_rows_though_some_are_wild() {
        double[] fit = of(rows(0.01, 6)).fit();

        assertThat(fit[0]).isCloseTo(3, within(0.1));
        assertThat(fit[1]).isCloseTo(0.7, within(0.01));
    }

    @Test
    void held_out_residuals_are_about_the_noise() {
        Calibration<Double> calibration = of(rows(0.2, 0));
        // The median of |normal| is 0.67 standard deviations; a doubling is 0.69 in natural logarithms.
        Accuracy accuracy = calibration.of("line", calibration.acrossGroups(), 0.37);

        assertThat(accuracy.rows()).isEqualTo(60);
        assertThat(accuracy.median()).isCloseTo(0.2, within(0.06));
        assertThat(accuracy.coverage()).isBetween(0.65, 0.95);
        assertThat(calibration.of("line", calibration.acrossGenerations(), 0.37).median())
                .isCloseTo(accuracy.median(), within(0.05));
    }

    @Test
    void the_same_rows_give_the_same_bits() {
        assertThat(of(rows(0.2, 2)).fit()).isEqualTo(of(rows(0.2, 2)).fit());
    }

    @Test
    void sixteen_constants_are_too_many() {
        List<Free> many = Collections.nCopies(16, LINE.get(0));
        assertThatThrownBy(() -> Calibration.of((values, x) -> x, many, rows(0, 0)))
                .hasMessage("The constants (16) must be 1 to 15.");
    }
}
