package dev.postscale.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.sampling.Draws;
import org.junit.jupiter.api.Test;

class FallingPriceTest {
    private static final Draws DRAWS = Draws.of(7, "falling");

    @Test
    void a_price_that_stays_costs_every_month_the_same() {
        for (double months : new double[] {0, 1, 12, 37.5}) {
            assertThat(FallingPrice.STEADY.bills(months)).isEqualTo(months);
        }
        assertThat(FallingPrice.STEADY.after(100)).isEqualTo(1);
    }

    @Test
    void a_price_that_halves_every_year_costs_one_and_a_half_times_a_year_in_two() {
        FallingPrice halving = new FallingPrice(2);
        assertThat(halving.after(12)).isCloseTo(0.5, within(1e-15));
        assertThat(halving.bills(24)).isCloseTo(1.5 * halving.bills(12), withinPercentage(1e-9));
        // By hand: (1 - 1/2) / (1 - 2^(-1/12)).
        assertThat(halving.bills(12)).isCloseTo(8.90857, within(1e-5));
    }

    @Test
    void the_bills_are_the_sum_of_the_months() {
        for (int i = 0; i < 200; i++) {
            FallingPrice price = new FallingPrice(StrictMath.exp(4 * DRAWS.uniform(i) - 1));
            int months = 1 + (int) (60 * DRAWS.dimension(1).uniform(i));
            double sum = 0;
            for (int month = 0; month < months; month++) {
                sum += price.after(month);
            }
            assertThat(price.bills(months)).as(price + " " + months).isCloseTo(sum, withinPercentage(1e-9));
        }
    }

    @Test
    void a_slight_fall_keeps_its_digits() {
        assertThat(new FallingPrice(1 + 1e-12).bills(36)).isCloseTo(36, within(1e-8));
    }

    @Test
    void a_fall_is_a_factor() {
        for (double none : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new FallingPrice(none)).hasMessageContaining("positive factor");
        }
    }
}
