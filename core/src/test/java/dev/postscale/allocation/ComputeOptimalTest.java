package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.allocation.Allocation.Binding;
import dev.postscale.golden.Golden;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ComputeOptimalTest {
    private static final JointLaw LAW = Golden.law("besiroglu-2024");
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @Test
    void spends_exactly_the_budget() {
        Draws draws = Draws.of(4, "budgets");
        for (int i = 0; i < 500; i++) {
            double flops = 1e17 * Math.pow(1e10, draws.uniform(i));
            double cap = LAW.optimalParams(flops) * (0.1 + draws.dimension(1).uniform(i));
            double data = LAW.optimalTokens(flops) * (0.1 + draws.dimension(2).uniform(i));
            ComputeOptimal optimal = ComputeOptimal.under(LAW);

            assertThat(optimal.allocate(flops).flops()).isCloseTo(flops, Percentage.withPercentage(1e-12));
            assertThat(optimal.withMaxParams(cap).allocate(flops).flops()).isCloseTo(flops, ROUNDING);
            assertThat(optimal.withMaxTokens(data).allocate(flops).flops()).isCloseTo(flops, ROUNDING);
        }
    }

    @Test
    void a_budget_of_chinchilla_gives_a_band_around_twenty_tokens_per_parameter() {
        LawDraws<JointLaw> draws =
                Golden.draws(LAW, Golden.matrix("besiroglu-2024/covariance.csv"), Draws.of(1, "besiroglu-2024"), 1000);
        Allocation run = ComputeOptimal.under(draws, new FitRange(7e7, 1.6e10, 5e9, 5e11, 6e18, 3e21))
                .allocate(5.76e23);

        assertThat(run.params().value()).isCloseTo(7.2248703e10, within(1e6));
        assertThat(run.tokensPerParam().value()).isCloseTo(18.4, within(0.05));
        assertThat(run.tokensPerParam().low()).isBetween(9.0, 13.0);
        assertThat(run.tokensPerParam().high()).isBetween(26.0, 34.0);
        assertThat(run.loss().value()).isBetween(run.loss().low(), run.loss().high());
        assertThat(run.params().value())
                .isBetween(run.params().low(), run.params().high());
        assertThat(run.tokens().value())
                .isBetween(run.tokens().low(), run.tokens().high());
        assertThat(run.extrapolations()).hasSize(3);
        assertThat(run.binding()).isEqualTo(Binding.NONE);
    }

    @Test
    void caps_bind_and_cost_loss() {
        double flops = 1e22;
        ComputeOptimal optimal = ComputeOptimal.under(LAW);
        Allocation free = optimal.allocate(flops);
        double params = free.params().value() / 4;
        double tokens = free.tokens().value() / 4;

        Allocation small = optimal.withMaxParams(params).allocate(flops);
        assertThat(small.binding()).isEqualTo(Binding.PARAMS);
        assertThat(small.params().value()).isEqualTo(params);
        assertThat(small.loss().value()).isGreaterThan(free.loss().value());

        Allocation scarce = optimal.withMaxTokens(tokens).allocate(flops);
        assertThat(scarce.binding()).isEqualTo(Binding.TOKENS);
        assertThat(scarce.tokens().value()).isCloseTo(tokens, ROUNDING);
        assertThat(scarce.params().value()).isCloseTo(4 * free.params().value(), ROUNDING);

        Allocation both = optimal.withMaxParams(params).withMaxTokens(tokens).allocate(flops);
        assertThat(both.binding()).isEqualTo(Binding.BOTH);
        assertThat(both.flops()).isCloseTo(flops / 16, ROUNDING);

        Allocation ample = optimal.withMaxParams(1e15).withMaxTokens(1e20).allocate(flops);
        assertThat(ample.binding()).isEqualTo(Binding.NONE);
        assertThat(ample.params().value()).isEqualTo(free.params().value());
    }

    @Test
    void refuses_a_budget_of_nothing() {
        assertThatThrownBy(() -> ComputeOptimal.under(LAW).allocate(0)).hasMessageContaining("FLOP (0.0)");
        assertThatThrownBy(() -> ComputeOptimal.under(LAW).withMaxParams(Double.NaN))
                .hasMessageContaining("parameters (NaN)");
    }
}
