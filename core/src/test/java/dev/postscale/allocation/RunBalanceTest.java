package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.allocation.MarginalReturn.Way;
import dev.postscale.golden.Golden;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.sampling.Draws;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RunBalanceTest {
    private static final JointLaw LAW = Golden.law("besiroglu-2024");
    private static final LawDraws<JointLaw> DRAWS =
            Golden.draws(LAW, Golden.matrix("besiroglu-2024/covariance.csv"), Draws.of(1, "besiroglu-2024"), 500);
    private static final Frontier FRONTIER = Frontier.under(DRAWS, new FitRange(7e7, 1.6e10, 5e9, 5e11, 6e18, 1.3e22));

    @Test
    void an_optimal_run_loses_nothing() {
        double flops = 1e22;
        RunBalance run = RunBalance.of(LAW.optimalParams(flops), LAW.optimalTokens(flops), FRONTIER);

        assertThat(run.lostDecades().value()).isCloseTo(0, within(1e-9));
        assertThat(run.overtraining().value()).isCloseTo(0, within(1e-9));
        assertThat(run.tokensPerParam())
                .isCloseTo(run.optimalTokensPerParam().value(), Percentage.withPercentage(1e-6));
        assertThat(run.lostDecades().high()).isPositive();
    }

    /** An 8B on 15T tokens, as Llama 3 was: far past the training optimum, which costs little loss. */
    @Test
    void a_small_model_on_many_tokens_is_overtrained() {
        RunBalance run = RunBalance.of(8e9, 15e12, FRONTIER);

        assertThat(run.overtraining().value()).isBetween(1.5, 2.5);
        assertThat(run.lostDecades().value()).isBetween(0.3, 1.0);
        assertThat(run.ofParams().value()).isGreaterThan(run.ofTokens().value());
        assertThat(run.reducible().value())
                .isCloseTo(run.ofParams().value() + run.ofTokens().value(), within(1e-9));
        assertThat(run.extrapolations()).extracting("input").containsExactly("D", "C");
        assertThatThrownBy(() -> RunBalance.of(0, 1, FRONTIER)).hasMessageContaining("must be positive");
    }

    @Test
    void ten_times_as_much_buys_most_when_split_anew_from_a_balanced_run() {
        double flops = 1e22;
        double params = LAW.optimalParams(flops);
        List<MarginalReturn> more = MarginalReturn.ofFactor(params, flops / 6 / params, 10, FRONTIER);

        assertThat(more).extracting(MarginalReturn::way).containsExactly(Way.COMPUTE, Way.TOKENS, Way.PARAMS);
        assertThat(more.get(0).decades().value()).isCloseTo(1, within(1e-9));
        assertThat(more.get(1).nats().value()).isLessThan(more.get(0).nats().value());
        assertThat(more.get(2).nats().value()).isLessThan(more.get(0).nats().value());
        assertThat(more.get(1).flops().value()).isCloseTo(9 * flops, Percentage.withPercentage(1e-6));
    }

    @Test
    void the_next_hundredth_of_a_nat_is_reached_by_what_it_costs() {
        Draws draws = Draws.of(6, "nats");
        for (int i = 0; i < 100; i++) {
            double params = 1e8 * Math.pow(1e4, draws.uniform(i));
            double tokens = params * Math.pow(1e3, draws.dimension(1).uniform(i));
            for (MarginalReturn way : MarginalReturn.forNats(params, tokens, 0.01, FRONTIER)) {
                if (Double.isInfinite(way.flops().value())) {
                    assertThat(way.way()).isNotEqualTo(Way.COMPUTE);
                } else {
                    assertThat(LAW.loss(way.params().value(), way.tokens().value()))
                            .as("draw %s by %s", i, way.way())
                            .isCloseTo(LAW.loss(params, tokens) - 0.01, within(1e-9));
                    assertThat(way.nats().value()).isCloseTo(0.01, within(1e-9));
                    assertThat(way.flops().value()).isPositive();
                }
            }
        }
        assertThatThrownBy(() -> MarginalReturn.ofFactor(1e9, 1e10, 1, FRONTIER))
                .hasMessageContaining("factor (1.0)");
    }
}
