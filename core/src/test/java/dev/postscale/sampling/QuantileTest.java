package dev.postscale.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuantileTest {
    @Test
    void interpolates_and_leaves_the_sample_alone() {
        double[] sample = {5, 1, 4, 2, 3};
        double[] copy = sample.clone();

        assertThat(Quantile.of(sample, 0, 0.1, 0.5, 0.9, 1))
                .containsExactly(new double[] {1, 1.4, 3, 4.6, 5}, within(1e-15));
        assertThat(sample).containsExactly(copy);
        assertThat(Quantile.of(new double[] {7}, 0.1, 0.9)).containsExactly(7, 7);
    }

    @Test
    void infinite_numbers_have_quantiles_too() {
        double endless = Double.POSITIVE_INFINITY;

        assertThat(Quantile.of(new double[] {endless, 1, endless, endless}, 0.5, 0))
                .containsExactly(endless, 1);
    }

    @Test
    void selection_agrees_with_sorting() {
        Draws draws = Draws.of(13, "quantile");
        for (int size = 1; size < 300; size++) {
            double[] sample = draws.dimension(size).normals(size);
            for (int i = 0; i < size; i++) {
                // With ties.
                sample[i] = size % 2 == 0 ? Math.rint(2 * sample[i]) : sample[i];
            }
            double[] sorted = sample.clone();
            Arrays.sort(sorted);
            int rank = (int) (size * draws.uniform(size));

            assertThat(Quantile.of(sample, size == 1 ? 0 : (double) rank / (size - 1)))
                    .as("size %s", size)
                    .containsExactly(new double[] {sorted[rank]}, within(1e-12));
        }
    }
}
