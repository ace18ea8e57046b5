package dev.postscale.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.sampling.Draws;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LifetimeOptimalTest {
    private static final JointLaw LAW = Golden.law("hoffmann-a3-devries");
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-7);

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/sardana-2024/table-2.csv", useHeadersInDisplayName = true)
    void gives_the_published_values(
            String output, double chinchilla, double served, double expected, double tolerance, String kind) {
        LifetimeOptimal lifetime = LifetimeOptimal.under(LAW, served);
        LifetimeAllocation trained = lifetime.trainingOptimal(chinchilla);
        LifetimeAllocation best = lifetime.atLoss(trained.loss());
        double found =
                switch (output) {
                    case "N_opt" -> best.params();
                    case "D_opt" -> best.tokens();
                    case "D_chinchilla" -> trained.tokens();
                    case "D_ratio" -> best.tokens() / trained.tokens();
                    case "flops_saving" -> best.savingOver(trained);
                    case "total_flops_ratio" -> best.flops() / trained.flops();
                    default -> throw new IllegalArgumentException(output);
                };

        assertThat(found).as(kind).isCloseTo(expected, within(tolerance * expected));
    }

    /** arXiv 2401.00448 figure 1: 7B instead of 13B at the same loss and 2e12 served tokens saves 1.7e22 FLOP, 17 %. */
    @Test
    void a_7b_in_place_of_a_13b_saves_what_the_paper_says() {
        LifetimeAllocation large = LifetimeOptimal.under(LAW, 2e12).trainingOptimal(13e9);
        double tokens = LAW.tokensForLoss(7e9, large.loss());
        LifetimeAllocation small = new LifetimeAllocation(7e9, tokens, 2e12, LAW.loss(7e9, tokens));

        assertThat(large.flops() - small.flops()).isCloseTo(1.7e22, within(0.02 * 1.7e22));
        assertThat(small.savingOver(large)).isCloseTo(0.17, within(0.005));
    }

    @Test
    void without_serving_it_is_the_training_optimum() {
        for (double flops = 1e18; flops < 1e27; flops *= 30) {
            double params = LAW.optimalParams(flops);

            assertThat(LifetimeOptimal.under(LAW, 0).atQualityOf(flops).params())
                    .isCloseTo(params, ROUNDING);
            assertThat(LifetimeOptimal.under(LAW, 0).within(flops).params()).isCloseTo(params, ROUNDING);
            double little = LAW.optimalTokens(flops) * 1e-9;
            assertThat(LifetimeOptimal.under(LAW, little).atQualityOf(flops).params())
                    .isCloseTo(params, Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void more_serving_makes_a_smaller_model_and_no_neighbour_is_cheaper() {
        Draws draws = Draws.of(9, "lifetime");
        for (int i = 0; i < 300; i++) {
            double flops = 1e18 * Math.pow(1e8, draws.uniform(i));
            double served = 1e8 * Math.pow(1e8, draws.dimension(1).uniform(i));
            LifetimeOptimal lifetime = LifetimeOptimal.under(LAW, served);
            LifetimeAllocation best = lifetime.atQualityOf(flops);

            assertThat(best.loss()).isCloseTo(LAW.optimalLoss(flops), Percentage.withPercentage(1e-9));
            assertThat(best.params()).isLessThanOrEqualTo(LAW.optimalParams(flops) * (1 + 1e-9));
            assertThat(LifetimeOptimal.under(LAW, 10 * served)
                            .atQualityOf(flops)
                            .params())
                    .as("draw %s", i)
                    .isLessThan(best.params());
            for (double factor : new double[] {0.97, 1.03}) {
                double params = best.params() * factor;
                double tokens = LAW.tokensForLoss(params, best.loss());
                assertThat(new LifetimeAllocation(params, tokens, served, best.loss()).flops())
                        .as("draw %s, factor %s", i, factor)
                        .isGreaterThan(best.flops());
            }
        }
    }

    @Test
    void the_two_ways_to_ask_agree() {
        for (double served : new double[] {1e10, 1e12, 1e14}) {
            LifetimeOptimal lifetime = LifetimeOptimal.under(LAW, served);
            LifetimeAllocation within = lifetime.within(3e23);

            assertThat(within.flops()).isCloseTo(3e23, ROUNDING);
            assertThat(lifetime.atLoss(within.loss()).params())
                    .isCloseTo(within.params(), Percentage.withPercentage(1e-4));
        }
    }

    @Test
    void refuses_what_no_model_reaches() {
        assertThatThrownBy(() -> LifetimeOptimal.under(LAW, 1e12).atLoss(1.5)).hasMessageContaining("irreducible");
        assertThatThrownBy(() -> LifetimeOptimal.under(LAW, -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> LifetimeOptimal.under(LAW, 1e12).within(0)).hasMessageContaining("0.0");
    }
}
