package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Spread;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final JointLaw LAW = Golden.law("besiroglu-2024");
    private static final LawDraws<JointLaw> DRAWS =
            Golden.draws(LAW, Golden.matrix("besiroglu-2024/covariance.csv"), Draws.of(1, "besiroglu-2024"), 1000);
    private static final FitRange RANGE = new FitRange(7e7, 1.6e10, 5e9, 5e11, 6e18, 1.3e22);
    private static final Frontier FRONTIER = Frontier.under(DRAWS, RANGE);

    @Test
    void past_the_knee_a_decade_takes_off_less_than_the_share() {
        double knee = FRONTIER.knee(0.01).value();

        assertThat(FRONTIER.natsOfNextDecade(knee).value())
                .isCloseTo(0.01 * FRONTIER.loss(knee).value(), Percentage.withPercentage(1e-6));
        assertThat(knee).isBetween(1e25, 1e27);
        assertThat(FRONTIER.knee(0.02).value()).isLessThan(knee);
        assertThat(FRONTIER.knee(0.01).low()).isLessThan(knee);
        assertThatThrownBy(() -> FRONTIER.knee(0)).hasMessageContaining("share (0.0)");
    }

    @Test
    void loss_falls_with_compute_and_its_interval_widens_past_the_fit() {
        double previous = Double.POSITIVE_INFINITY;
        double width = 0;
        for (double flops = 1e22; flops < 1e28; flops *= 10) {
            Estimate loss = FRONTIER.loss(flops);

            assertThat(loss.value()).isLessThan(previous);
            assertThat(loss.high() - loss.low()).isGreaterThan(width);
            previous = loss.value();
            width = loss.high() - loss.low();
        }
    }

    @Test
    void every_step_up_in_parameters_or_tokens_lowers_the_loss() {
        Draws draws = Draws.of(8, "steps");
        for (int i = 0; i < 500; i++) {
            JointLaw law = DRAWS.law(i % DRAWS.count());
            double params = 1e7 * Math.pow(1e6, draws.uniform(i));
            double tokens = 1e8 * Math.pow(1e7, draws.dimension(1).uniform(i));

            assertThat(law.loss(1.01 * params, tokens)).isLessThan(law.loss(params, tokens));
            assertThat(law.loss(params, 1.01 * tokens)).isLessThan(law.loss(params, tokens));
        }
    }

    @Test
    void at_equal_compute_nothing_beats_the_optimal_shape() {
        Draws draws = Draws.of(8, "shapes");
        for (int i = 0; i < 500; i++) {
            JointLaw law = DRAWS.law(i % DRAWS.count());
            double flops = 1e18 * Math.pow(1e9, draws.uniform(i));
            double params =
                    law.optimalParams(flops) * Math.pow(100, draws.dimension(1).uniform(i) - 0.5);

            assertThat(law.loss(params, flops / 6 / params)).isGreaterThanOrEqualTo(law.optimalLoss(flops) - 1e-12);
            assertThat(law.effectiveCompute(params, flops / 6 / params)).isLessThanOrEqualTo(flops * (1 + 1e-9));
        }
    }

    @Test
    void the_wall_is_where_the_optimal_run_takes_the_stock() {
        DataStock stock = new DataStock(Spread.ofFactorWithin(1e14, 3e14, 1e15, 0.9));
        Estimate wall = stock.wall(DRAWS);

        assertThat(LAW.optimalTokens(wall.value())).isCloseTo(3e14, Percentage.withPercentage(1e-6));
        assertThat(wall.low()).isLessThan(wall.value());
        assertThat(wall.high()).isGreaterThan(wall.value());
        assertThat(stock.shareTaken(wall.value(), DRAWS).value()).isCloseTo(1, within(1e-6));
        assertThat(stock.probabilityOfWant(wall.value(), DRAWS, 1)).isBetween(0.3, 0.7);
        assertThat(stock.probabilityOfWant(wall.value(), DRAWS, 4))
                .isLessThan(stock.probabilityOfWant(wall.value(), DRAWS, 1));
        assertThat(stock.probabilityOfWant(1e20, DRAWS, 1)).isZero();
    }
}
