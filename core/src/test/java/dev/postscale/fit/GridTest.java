package dev.postscale.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void holds_every_combination_once_in_the_order_of_the_axes() {
        assertThat(Grid.of(new double[] {1, 2}, Grid.ZERO, new double[] {5, 6}))
                .containsExactly(
                        new double[] {1, 0, 5}, new double[] {1, 0, 6}, new double[] {2, 0, 5}, new double[] {2, 0, 6});
    }

    @Test
    void the_usual_grid_of_a_joint_law_has_4500_starts() {
        assertThat(new JointForm().starts(MadeRuns.joint(10, 0, 1)))
                .hasSize(4500)
                .doesNotHaveDuplicates();
    }
}
