package dev.postscale.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.quantity.Estimate;
import org.junit.jupiter.api.Test;

class PropagationTest {
    private static final Estimate RENT = Estimate.of(3, 1.5, 6);
    private static final Estimate SPEED = Estimate.of(100, 50, 200);

    @Test
    void exact_inputs_give_an_exact_result_and_unknown_ones_none() {
        Propagation draws = Propagation.of(1);
        assertThat(draws.estimate(in -> 2 * in.of("a", Estimate.exact(4)))).isEqualTo(Estimate.exact(8));
        assertThat(draws.estimate(in -> in.of("b", Estimate.unknown()) + 1).isKnown())
                .isFalse();
    }

    @Test
    void one_input_keeps_its_own_percentiles() {
        Estimate twice = Propagation.of(1).estimate(in -> 2 * in.of("rent", RENT));
        assertThat(twice.value()).isEqualTo(6);
        assertThat(twice.low()).isCloseTo(3, withinPercentage(5));
        assertThat(twice.high()).isCloseTo(12, withinPercentage(5));
    }

    @Test
    void independent_inputs_widen_by_the_root_of_the_squares() {
        Estimate cost = Propagation.of(1).estimate(in -> in.of("rent", RENT) / in.of("speed", SPEED));
        double factor = StrictMath.pow(2, StrictMath.sqrt(2));
        assertThat(cost.high() / cost.value()).isCloseTo(factor, withinPercentage(8));
        assertThat(cost.value() / cost.low()).isCloseTo(factor, withinPercentage(8));
    }

    @Test
    void what_both_sides_share_does_not_blur_their_ratio() {
        Estimate ratio = Propagation.of(1).estimate(in -> in.of("rent", RENT) / (2 * in.of("rent", RENT)));
        assertThat(ratio.low()).isEqualTo(0.5);
        assertThat(ratio.high()).isEqualTo(0.5);
    }

    @Test
    void a_probability_is_the_share_of_draws() {
        double share = Propagation.of(1).probability(in -> in.of("rent", RENT) - 6);
        assertThat(share).isBetween(0.07, 0.13);
    }

    @Test
    void the_same_seed_gives_the_same_interval() {
        assertThat(Propagation.of(5).estimate(in -> in.of("rent", RENT)))
                .isEqualTo(Propagation.of(5).estimate(in -> in.of("rent", RENT)))
                .isNotEqualTo(Propagation.of(6).estimate(in -> in.of("rent", RENT)));
    }
}
