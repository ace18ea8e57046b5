package dev.postscale.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    @ParameterizedTest
    @CsvSource({"1.3,2.7,6", "0.03,0.6,0.61", "4,17,100", "2,2,2", "1,1,3"})
    void low_mid_and_high_are_the_percentiles_of_a_factor(double low, double mid, double high) {
        Spread spread = Spread.ofFactor(low, mid, high);

        assertThat(spread.at(-Spread.Z90)).isCloseTo(low, Percentage.withPercentage(1e-10));
        assertThat(spread.at(0)).isEqualTo(mid);
        assertThat(spread.at(Spread.Z90)).isCloseTo(high, Percentage.withPercentage(1e-10));
    }

    @Test
    void draws_have_the_published_percentiles() {
        Spread spread = Spread.ofFactor(1.3, 2.7, 6);
        double[] sample = new double[20_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = spread.draw(Draws.of(1, "spread"), i);
        }
        double[] found = Quantile.of(sample, 0.1, 0.5, 0.9);

        // The standard error of a 10th percentile of 20,000 is about 1 % of a factor this wide.
        assertThat(found[0]).isCloseTo(1.3, Percentage.withPercentage(4));
        assertThat(found[1]).isCloseTo(2.7, Percentage.withPercentage(4));
        assertThat(found[2]).isCloseTo(6, Percentage.withPercentage(4));
    }

    @Test
    void differences_may_change_sign_and_shares_stay_within_bounds() {
        Spread difference = Spread.ofDifference(-2, 1, 3);
        assertThat(difference.at(-Spread.Z90)).isCloseTo(-2, within(1e-12));
        assertThat(difference.at(Spread.Z90)).isCloseTo(3, within(1e-12));

        Spread share = Spread.ofShare(0.01, 0.05, 0.5);
        assertThat(share.at(-5)).isZero();
        assertThat(share.at(5)).isEqualTo(1);
    }

    @Test
    void zeros_stay_zero_and_a_factor_from_zero_is_never_negative() {
        Spread nothing = Spread.ofFactor(0, 0, 0);
        Spread fromZero = Spread.ofFactor(0, 0.005, 0.05);
        for (double normal = -4; normal <= 4; normal += 0.5) {
            assertThat(nothing.at(normal)).isZero();
            assertThat(fromZero.at(normal)).isNotNegative();
        }
        assertThat(fromZero.at(Spread.Z90)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void more_is_more() {
        Spread spread = Spread.ofFactor(0.5, 1.5, 9);
        double last = 0;
        for (double normal = -4; normal <= 4; normal += 0.01) {
            assertThat(spread.at(normal)).isGreaterThan(last);
            last = spread.at(normal);
        }
    }

    @Test
    void refuses_a_reversed_or_unknown_spread() {
        assertThatThrownBy(() -> Spread.ofFactor(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.ofDifference(Double.NaN, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.ofShare(0.1, 1.2, 1.3)).isInstanceOf(IllegalArgumentException.class);
    }
}
