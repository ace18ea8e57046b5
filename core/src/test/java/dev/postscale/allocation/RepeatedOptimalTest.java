package dev.postscale.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.law.RepeatedDataLaw;
import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RepeatedOptimalTest {
    /** arXiv 2305.16264, as its authors' code has it. */
    private static final RepeatedDataLaw LAW = new RepeatedDataLaw(
            new JointLaw(Math.exp(0.6254804), Math.exp(6.255414), Math.exp(7.3049974), 0.3526596, 0.3526596),
            15.387756,
            5.309743);

    private static RepeatedOptimal.Run run(double flops, double unique) {
        return RepeatedOptimal.under(LawDraws.withoutSpread(LAW), FitRange.UNKNOWN, unique)
                .allocate(flops);
    }

    @Test
    void effective_data_never_exceeds_its_limit_and_no_neighbour_is_better() {
        Draws draws = Draws.of(5, "repeats");
        for (int i = 0; i < 300; i++) {
            double flops = 1e18 * Math.pow(1e9, draws.uniform(i));
            double unique = LAW.fresh().optimalTokens(flops)
                    * Math.pow(1e4, draws.dimension(1).uniform(i) - 0.8);
            RepeatedOptimal.Run run = run(flops, unique);
            double params = run.params().value();
            double loss = run.loss().value();

            assertThat(6 * params * run.tokens().value()).isCloseTo(flops, Percentage.withPercentage(1e-9));
            assertThat(run.effectiveTokens().value())
                    .isLessThanOrEqualTo(LAW.effectiveTokensLimit(unique))
                    .isLessThanOrEqualTo(run.tokens().value() * (1 + 1e-12));
            assertThat(run.epochs().value()).isGreaterThanOrEqualTo(1);
            assertThat(loss).isGreaterThanOrEqualTo(run.lossIfFresh().value() - 1e-12);
            for (double factor : new double[] {0.5, 0.9, 1.1, 2}) {
                assertThat(LAW.loss(factor * params, flops / 6 / (factor * params), unique))
                        .as("draw %s, factor %s", i, factor)
                        .isGreaterThanOrEqualTo(loss - 1e-12);
            }
        }
    }

    @Test
    void enough_data_are_not_repeated() {
        double flops = 1e22;
        RepeatedOptimal.Run run = run(flops, 10 * LAW.fresh().optimalTokens(flops));

        assertThat(run.params().value()).isEqualTo(LAW.fresh().optimalParams(flops));
        assertThat(run.epochs().value()).isEqualTo(1);
        assertThat(run.loss().value()).isCloseTo(run.lossIfFresh().value(), Percentage.withPercentage(1e-9));
    }

    /** arXiv 2305.16264 figure 1: with 25e9 unique tokens and the compute of 9.2e21, 6.34e9 parameters on 242e9 tokens. */
    @Test
    void finds_the_run_of_the_paper() {
        RepeatedOptimal.Run run = run(6 * 6.34e9 * 242e9, 25e9);

        assertThat(run.params().value()).isBetween(5.5e9, 7.2e9);
        assertThat(run.epochs().value()).isBetween(8.5, 11.0);
        assertThat(run.loss().value()).isLessThanOrEqualTo(2.2256440889984477);
    }
}
