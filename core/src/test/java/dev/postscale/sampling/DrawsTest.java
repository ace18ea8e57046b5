package dev.postscale.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void a_draw_depends_on_seed_key_and_index_only() {
        Draws draws = Draws.of(1, "rag/effective_compute");
        double[] forward = IntStream.range(0, 1000).mapToDouble(draws::normal).toArray();
        double[] backward = new double[1000];
        for (int i = 999; i >= 0; i--) {
            Draws.of(7, "another key").normal(i);
            backward[i] = Draws.of(1, "rag/effective_compute").normal(i);
        }
        double[] parallel =
                IntStream.range(0, 1000).parallel().mapToDouble(draws::normal).toArray();

        assertThat(backward).containsExactly(forward);
        assertThat(parallel).containsExactly(forward);
        assertThat(draws.normals(1000)).containsExactly(forward);
    }

    @Test
    void first_draws_never_change() {
        Draws draws = Draws.of(1, "besiroglu-2024");

        assertThat(draws.uniform(0)).isEqualTo(0.2809241492122999);
        assertThat(draws.normal(0)).isEqualTo(-0.5800983469885129);
        assertThat(draws.dimension(1).normal(6)).isEqualTo(-0.38207700810811274);
    }

    @Test
    void neighbours_are_antithetic() {
        Draws draws = Draws.of(3, "k");
        for (int pair = 0; pair < 100; pair++) {
            assertThat(draws.normal(2L * pair + 1)).isEqualTo(-draws.normal(2L * pair));
        }
    }

    @Test
    void uniforms_and_normals_have_their_distribution() {
        Draws draws = Draws.of(11, "distribution");
        double[] independent =
                IntStream.range(0, 5000).mapToDouble(i -> draws.normal(2L * i)).toArray();
        double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), independent);

        // A fixed seed: the value is always the same, and below 0.001 once in a thousand wrong generators.
        assertThat(p).isGreaterThan(1e-3);
        assertThat(IntStream.range(0, 5000).mapToDouble(draws::uniform)).allMatch(u -> u > 0 && u < 1);
    }

    @Test
    void quantiles_of_the_normal_agree_with_commons_math() {
        NormalDistribution normal = new NormalDistribution();
        for (double p = 1e-15; p < 0.5; p *= 1.1) {
            // Its distribution function is the better reference far out: its inverse starts from 2p - 1.
            assertThat(normal.cumulativeProbability(NormalQuantile.of(p))).isCloseTo(p, within(p * 1e-11));
            if (p > 1e-3) {
                assertThat(NormalQuantile.of(p)).isCloseTo(normal.inverseCumulativeProbability(p), within(1e-12));
                assertThat(NormalQuantile.of(1 - p)).isCloseTo(-NormalQuantile.of(p), within(1e-12));
            }
        }
        assertThat(NormalQuantile.of(0.5)).isZero();
        assertThat(NormalQuantile.of(0.9)).isCloseTo(Spread.Z90, within(1e-15));
    }

    @Test
    void keys_seeds_and_dimensions_are_unrelated() {
        int count = 4000;
        double[] base = Draws.of(1, "a").normals(count);
        // Antithetic pairs halve the degrees of freedom: four standard errors of 2000 pairs.
        double limit = 4 / Math.sqrt(count / 2.0);
        for (Draws other : new Draws[] {
            Draws.of(1, "b"),
            Draws.of(2, "a"),
            Draws.of(1, "a").dimension(0),
            Draws.of(1, "a").dimension(1)
        }) {
            assertThat(new PearsonsCorrelation().correlation(base, other.normals(count)))
                    .isCloseTo(0, within(limit));
        }
    }

    @Test
    void joint_draws_have_their_covariance_whatever_its_rank() {
        // The third variable is the sum of the first two.
        double[][] covariance = {{4, 1, 5}, {1, 9, 10}, {5, 10, 15}};
        Draws draws = Draws.of(12, "joint");
        JointNormal joint = JointNormal.of(covariance);
        double[][] sample = new double[20_000][];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = joint.draw(draws, i);
            assertThat(sample[i][2]).isCloseTo(sample[i][0] + sample[i][1], within(1e-12));
        }
        double[][] found = new Covariance(sample).getCovarianceMatrix().getData();
        for (int row = 0; row < 3; row++) {
            // Four standard errors of a variance of 15 from 10,000 pairs.
            assertThat(found[row]).containsExactly(covariance[row], within(0.85));
        }
    }

    @Test
    void no_variables_have_a_correlation_above_one() {
        assertThatThrownBy(() -> JointNormal.of(new double[][] {{1, 1.1}, {1.1, 1}}))
                .hasMessageContaining("once the others are known");
        assertThatThrownBy(() -> JointNormal.of(new double[][] {{0, 0.5}, {0.5, 1}}))
                .hasMessageContaining("which the others determine");
        assertThatThrownBy(() -> JointNormal.of(new double[][] {{1, 0}, {0.1, 1}}))
                .hasMessageContaining("not symmetric");
        assertThatThrownBy(() -> JointNormal.of(new double[][] {{1, 0}})).hasMessageContaining("2 values");
    }
}
