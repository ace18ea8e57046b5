package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.law.ExpertSaturation;
import dev.postscale.law.ExpertsLaw;
import dev.postscale.law.FitRange;
import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ExpertsOptimalTest {
    /** arXiv 2502.05172, table 3. */
    private static final ExpertsLaw LAW = new ExpertsLaw(
            35.91,
            -0.1889,
            -0.2285,
            0.0098,
            35.98,
            -0.1775,
            0.5529,
            -0.0259,
            1.3637,
            new ExpertSaturation(2.0732, 290.4521));

    private static final ExpertsShape.Memory SERVING = new ExpertsShape.Memory(2, 16_384);
    private static final ExpertsOptimal OPTIMAL = ExpertsOptimal.under(LAW, FitRange.UNKNOWN, 50_257, 64, SERVING);

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/ludziejewski-2025/table-2.csv", useHeadersInDisplayName = true)
    void gives_the_published_experts(double flops, double gigabytes, int experts, double steps) {
        ExpertsOptimal.Run best = OPTIMAL.allocate(flops, gigabytes * 1e9);

        assertThat(Math.abs(Math.log(best.experts() / (double) experts) / Math.log(2)))
                .isCloseTo(steps, within(1e-9));
        assertThat(OPTIMAL.allocate(flops, gigabytes * 1e9, experts).loss() - best.loss())
                .isBetween(0.0, 0.01);
    }

    @Test
    void never_exceeds_the_memory_and_spends_the_budget() {
        Draws draws = Draws.of(3, "experts");
        for (int i = 0; i < 200; i++) {
            double flops = 1e20 * Math.pow(1e5, draws.uniform(i));
            double bytes = 1e9 * Math.pow(1e3, draws.dimension(1).uniform(i));
            ExpertsOptimal.Run best = OPTIMAL.allocate(flops, bytes);

            assertThat(best.bytes()).isLessThanOrEqualTo(bytes * (1 + 1e-9));
            assertThat(6 * best.activeParams() * best.tokens()).isCloseTo(flops, Percentage.withPercentage(1e-9));
            assertThat(best.totalParams()).isGreaterThanOrEqualTo(best.activeParams());
            assertThat(OPTIMAL.allocate(flops, 10 * bytes).loss()).isLessThanOrEqualTo(best.loss() + 1e-12);
            assertThat(OPTIMAL.allocate(10 * flops, bytes).loss()).isLessThan(best.loss());
            assertThat(OPTIMAL.allocate(10 * flops, bytes).experts()).isLessThanOrEqualTo(best.experts());
        }
    }

    @Test
    void a_model_of_one_expert_is_dense() {
        ExpertsOptimal.Run dense = OPTIMAL.allocate(1e22, 1e15, 1);

        assertThat(dense.totalParams()).isEqualTo(dense.activeParams());
        assertThat(dense.memoryBinds()).isFalse();
        assertThat(dense.activeParams()).isCloseTo(LAW.with(1).optimalParams(1e22), Percentage.withPercentage(1e-6));
        assertThatThrownBy(() -> OPTIMAL.allocate(1e22, 0)).hasMessageContaining("must be positive");
    }
}
