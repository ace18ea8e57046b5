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
    private static final Accuracy.Told FACTOR = Accuracy.Told.within(Math.pow(2, 0.37));
    private static final List<Free> LINE = List.of(new Free("scale", 1, 0.01, 100), new Free("power", 0.5, -2, 2));

    /** Rows of {@code 3 x^0.7}, some of them far off. */
    private static List<Measured<Double>> rows(double noise, int wild) {
        return rows(noise, wild, 3);
    }

    private static List<Measured<Double>> rows(double noise, int wild, int seed) {
        Draws draws = Draws.of(seed, "rows");
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
        Accuracy accuracy = calibration.of("line", calibration.acrossGroups().residuals(), FACTOR);

        assertThat(accuracy.rows()).isEqualTo(60);
        assertThat(accuracy.median()).isCloseTo(0.2, within(0.06));
        assertThat(accuracy.coverage()).isBetween(0.65, 0.95);
        assertThat(calibration
                        .of("line", calibration.acrossGenerations().residuals(), FACTOR)
                        .median())
                .isCloseTo(accuracy.median(), within(0.05));
    }

    @Test
    void the_same_rows_give_the_same_bits() {
        assertThat(of(rows(0.2, 2)).fit()).isEqualTo(of(rows(0.2, 2)).fit());
    }

    @Test
    void the_interval_of_a_constant_mostly_holds_what_made_the_rows_and_widens_with_the_noise() {
        double[] width = new double[2];
        for (int noise = 0; noise < 2; noise++) {
            int holds = 0;
            for (int seed = 0; seed < 200; seed++) {
                Calibration<Double> calibration = of(rows(noise == 0 ? 0.1 : 0.4, 0, seed));
                double[] power = calibration
                        .intervals(calibration.fit(), calibration.acrossGroups())
                        .get(1);
                holds += power[0] <= 0.7 && 0.7 <= power[1] ? 1 : 0;
                width[noise] += power[1] - power[0];
            }
            assertThat(holds).isBetween(130, 180);
        }
        assertThat(width[1]).isGreaterThan(2 * width[0]);
    }

    @Test
    void a_group_of_varied_rows_counts_more_than_one_row() {
        List<Measured<Double>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(new Measured<>(1.0 + i, 2.0, "k", i < 16 ? "large" : "small " + i, "g"));
        }
        for (int i = 0; i < 6; i++) {
            rows.add(new Measured<>(1.0 + i, 8.0, "k", "other " + i, "g"));
        }
        List<Free> level = List.of(new Free("level", 4, 0.01, 100));

        // Groups alike: five of one kind against six of the other. By roots: 4 + 4 against 6.
        assertThat(Calibration.of((values, x) -> values[0], level, rows).fit()[0])
                .isGreaterThan(4);
        assertThat(Calibration.ofVaried((values, x) -> values[0], level, rows).fit()[0])
                .isLessThan(4);
    }

    @Test
    void sixteen_constants_are_too_many() {
        List<Free> many = Collections.nCopies(16, LINE.get(0));
        assertThatThrownBy(() -> Calibration.of((values, x) -> x, many, rows(0, 0)))
                .hasMessage("The constants (16) must be 1 to 15.");
    }
}
