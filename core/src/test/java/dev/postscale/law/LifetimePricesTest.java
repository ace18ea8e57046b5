package dev.postscale.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.training.Mfu;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LifetimePricesTest {
    private static final JointLaw LAW = Golden.law("hoffmann-a3-devries");
    private static final double A100 = 312e12;

    /** The setting of arXiv 2401.00448, section 4. */
    private static final LifetimePrices PAPER = new LifetimePrices(
            LifetimePrices.usdPerFlop(1.50, A100, new Mfu(0.5)),
            LifetimePrices.usdPerFlop(1.10, 2 * A100, new Mfu(0.5)),
            LifetimePrices.usdPerFlop(1.10, 2 * A100, new Mfu(0.01)));

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/sardana-2024/dollars.csv", useHeadersInDisplayName = true)
    void gives_the_published_costs(
            String output, double chinchilla, double requests, double expected, double tolerance) {
        LifetimeOptimal lifetime = LifetimeOptimal.under(LAW, PAPER.equivalentTokens(70 * requests, 215 * requests));
        LifetimeAllocation trained = lifetime.trainingOptimal(chinchilla);
        LifetimeAllocation best = lifetime.atLoss(trained.loss());
        double found =
                switch (output) {
                    case "N_opt" -> best.params();
                    case "D_opt" -> best.tokens();
                    case "saving" -> best.savingOver(trained);
                    case "cost_ratio" -> PAPER.usd(trained) / PAPER.usd(best);
                    default -> throw new IllegalArgumentException(output);
                };

        assertThat(found).isCloseTo(expected, within(tolerance * expected));
    }

    @Test
    void costs_what_its_parts_cost() {
        double served = PAPER.equivalentTokens(7e10, 2.15e11);
        LifetimeAllocation run = LifetimeOptimal.under(LAW, served).trainingOptimal(3e10);
        double training = 6 * run.params() * run.tokens() * 1.50 / 3600 / (0.5 * A100);
        double serving = 2 * run.params() * 1.10 / 3600 / (2 * A100) * (7e10 / 0.5 + 2.15e11 / 0.01);

        assertThat(PAPER.usd(run)).isCloseTo(training + serving, Percentage.withPercentage(1e-9));
    }

    @Test
    void equal_prices_are_the_flop_form() {
        LifetimePrices equal = new LifetimePrices(1e-18, 1e-18, 1e-18);

        assertThat(equal.equivalentTokens(3e12, 7e12)).isCloseTo(1e13, Percentage.withPercentage(1e-12));
        assertThatThrownBy(() -> new LifetimePrices(0, 1, 1)).hasMessageContaining("training must be positive");
    }
}
