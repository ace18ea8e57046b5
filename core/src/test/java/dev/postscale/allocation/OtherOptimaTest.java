package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.PowerAllocation;
import dev.postscale.law.PrecisionLaw;
import dev.postscale.law.TokenRatioLaw;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class OtherOptimaTest {
    private static final JointLaw LAW = Golden.law("besiroglu-2024");
    private static final LawDraws<JointLaw> DRAWS =
            Golden.draws(LAW, Golden.matrix("besiroglu-2024/covariance.csv"), Draws.of(1, "besiroglu-2024"), 400);

    /** arXiv 2411.04330, appendix K. */
    private static final PrecisionLaw BITS = new PrecisionLaw(
            new JointLaw(2.7648, 4299, 18060, 0.4965, 0.4965),
            new PrecisionLaw.Part(2.6745, 0.3037),
            new PrecisionLaw.Part(2.2102, 1.4072),
            new PrecisionLaw.Part(0.9578, 2.4185));

    /** arXiv 2411.04330 finding 3: 7 to 8 bits whatever the budget. */
    @Test
    void seven_bits_are_best_for_every_budget() {
        for (double flops = 1e18; flops < 1e22; flops *= 100) {
            PrecisionOptimal.Run best = PrecisionOptimal.under(BITS).allocate(flops);

            assertThat(best.bits()).isBetween(6.9, 7.1);
            assertThat(6 * best.params() * best.tokens() * best.bits() / 16)
                    .isCloseTo(flops, Percentage.withPercentage(1e-9));
            for (double bits : new double[] {5, 6, 8, 16}) {
                assertThat(PrecisionOptimal.under(BITS).allocate(flops, bits).loss())
                        .isGreaterThan(best.loss());
            }
            for (double factor : new double[] {0.8, 1.25}) {
                double params = best.params() * factor;
                assertThat(BITS.full()
                                .loss(
                                        params * BITS.share(best.bits(), best.bits(), best.bits()),
                                        best.tokens() / factor))
                        .isGreaterThan(best.loss());
            }
        }
        assertThatThrownBy(() -> PrecisionOptimal.under(BITS).allocate(1e20, 3)).hasMessageContaining("diverges");
    }

    @Test
    void the_cautious_run_has_the_least_of_what_it_fears() {
        CautiousOptimal cautious = CautiousOptimal.under(DRAWS);
        for (double flops : new double[] {1e20, 1e24}) {
            CautiousOptimal.Run mean = cautious.leastMean(flops);
            CautiousOptimal.Run percentile = cautious.leastPercentile(flops, 0.8);

            assertThat(6 * mean.params() * mean.tokens()).isCloseTo(flops, Percentage.withPercentage(1e-9));
            for (double factor : new double[] {0.7, 0.95, 1.05, 1.4}) {
                double params = factor * percentile.params();
                double tokens = flops / 6 / params;
                assertThat(Quantile.of(DRAWS.sample(draw -> draw.loss(params, tokens)), 0.8)[0])
                        .isGreaterThan(percentile.loss());
            }
            assertThat(mean.params()).isCloseTo(LAW.optimalParams(flops), within(LAW.optimalParams(flops) * 0.5));
        }
        assertThatThrownBy(() -> CautiousOptimal.under(LawDraws.withoutSpread(LAW)))
                .hasMessageContaining("no draws");
        assertThatThrownBy(() -> cautious.leastPercentile(1e20, 1)).hasMessageContaining("probability (1.0)");
    }

    @Test
    void laws_that_split_a_budget_say_how() {
        Split joint = Split.of(LAW, 1e22).orElseThrow();
        assertThat(joint.params()).isEqualTo(LAW.optimalParams(1e22));
        assertThat(joint.tokensPerParam()).isCloseTo(20.4, within(0.1));

        Split power =
                Split.of(new PowerAllocation(0.0992, 0.4981, 0.5, 0.5), 1e21).orElseThrow();
        assertThat(power.params()).isCloseTo(2.86e9, within(2e7));

        assertThat(Split.of(new TokenRatioLaw(1, 2), 1e22)).isEmpty();
    }

    @Test
    void memory_never_holds_more_parameters_than_its_cap() {
        Draws draws = Draws.of(2, "caps");
        for (int i = 0; i < 200; i++) {
            double flops = 1e18 * Math.pow(1e9, draws.uniform(i));
            double cap = 1e8 * Math.pow(1e4, draws.dimension(1).uniform(i));
            Allocation run = ComputeOptimal.under(DRAWS, FitRange.UNKNOWN)
                    .withMaxParams(cap)
                    .allocate(flops);

            assertThat(run.params().high()).isLessThanOrEqualTo(cap);
            assertThat(run.loss().value()).isGreaterThanOrEqualTo(LAW.optimalLoss(flops) - 1e-12);
        }
    }
}
