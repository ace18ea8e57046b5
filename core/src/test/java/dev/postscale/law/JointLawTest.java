package dev.postscale.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.golden.Golden;
import dev.postscale.sampling.Draws;
import dev.postscale.training.TrainingFlops;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class JointLawTest {
    // Sums and powers of numbers this size are good to about 14 digits.
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-9);

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/golden/hoffmann-2022/approach-3.csv", "/golden/besiroglu-2024/table-1.csv"},
            useHeadersInDisplayName = true)
    void gives_the_published_values(
            String law,
            String output,
            @Nullable Double params,
            @Nullable Double tokens,
            @Nullable Double flops,
            double expected,
            double tolerance) {
        Map<String, Double> inputs = new HashMap<>();
        put(inputs, "N", params);
        put(inputs, "D", tokens);
        put(inputs, "C", flops);

        assertThat(Golden.law(law).value(output, LawInputs.of(inputs)))
                .isCloseTo(expected, within(tolerance * expected));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/golden/besiroglu-2024/tokens-per-param.csv", useHeadersInDisplayName = true)
    void gives_the_published_tokens_per_parameter(String law, double flops, double expected, double tolerance) {
        JointLaw joint = Golden.law(law);

        assertThat(joint.optimalTokens(flops) / joint.optimalParams(flops))
                .isCloseTo(expected, within(tolerance * expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoffmann-a3-rounded", "hoffmann-a3-tex", "hoffmann-a3-devries", "besiroglu-2024"})
    void properties_hold_over_realistic_runs(String id) {
        JointLaw law = Golden.law(id);
        Draws draws = Draws.of(20260101, id);
        for (int i = 0; i < 2000; i++) {
            double params = logUniform(draws.dimension(0).uniform(i), 1e6, 1e13);
            double tokens = logUniform(draws.dimension(1).uniform(i), 1e8, 1e15);
            double flops = TrainingFlops.of(params, tokens);
            double loss = law.loss(params, tokens);

            assertThat(law.loss(params * 1.01, tokens))
                    .as("more parameters, draw %s", i)
                    .isLessThan(loss);
            assertThat(law.loss(params, tokens * 1.01))
                    .as("more tokens, draw %s", i)
                    .isLessThan(loss);
            assertThat(law.optimalLoss(flops)).as("optimum, draw %s", i).isLessThanOrEqualTo(loss * (1 + 1e-14));
            assertThat(law.optimalLoss(flops * 1.01))
                    .as("more compute, draw %s", i)
                    .isLessThan(law.optimalLoss(flops));
            assertThat(law.effectiveCompute(params, tokens)).isLessThanOrEqualTo(flops * (1 + 1e-9));
            assertThat(law.flopsForLoss(law.optimalLoss(flops))).isCloseTo(flops, Percentage.withPercentage(1e-6));
            assertThat(law.tokensForLoss(params, loss)).isCloseTo(tokens, Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void the_optimum_is_one_and_spends_the_budget() {
        JointLaw law = Golden.law("besiroglu-2024");
        for (double flops = 1e16; flops < 1e29; flops *= 7) {
            double params = law.optimalParams(flops);
            double tokens = law.optimalTokens(flops);

            assertThat(TrainingFlops.of(params, tokens)).isCloseTo(flops, ROUNDING);
            assertThat(law.loss(params, tokens)).isCloseTo(law.optimalLoss(flops), ROUNDING);
            assertThat(law.effectiveCompute(params, tokens)).isCloseTo(flops, ROUNDING);
            assertThat(law.balancedTokens(params)).isCloseTo(tokens, ROUNDING);
            assertThat(law.loss(params * 2, tokens / 2)).isGreaterThan(law.optimalLoss(flops));
            assertThat(law.loss(params / 2, tokens * 2)).isGreaterThan(law.optimalLoss(flops));
            // The share of the parameters' term is a.
            assertThat(law.paramsTerm(params) / law.reducible(params, tokens)).isCloseTo(law.paramsGrowth(), ROUNDING);
        }
    }

    @Test
    void units_of_parameters_and_tokens_do_not_matter() {
        JointLaw law = Golden.law("besiroglu-2024");
        // The same law with N in millions and D in billions: budgets are then in units of 1e15 FLOP.
        JointLaw scaled = new JointLaw(
                law.irreducible(),
                law.paramsCoefficient() * Math.pow(1e6, -law.alpha()),
                law.tokensCoefficient() * Math.pow(1e9, -law.beta()),
                law.alpha(),
                law.beta());

        assertThat(scaled.loss(7e4, 1400)).isCloseTo(law.loss(7e10, 1.4e12), ROUNDING);
        assertThat(scaled.optimalParams(5.76e8)).isCloseTo(law.optimalParams(5.76e23) / 1e6, ROUNDING);
        assertThat(scaled.flopsForLoss(2)).isCloseTo(law.flopsForLoss(2) / 1e15, ROUNDING);
    }

    @Test
    void overtraining_is_not_paid_at_par() {
        JointLaw law = Golden.law("besiroglu-2024");
        double params = 8e9;
        double tokens = 1.5e13;

        assertThat(law.effectiveCompute(params, tokens)).isLessThan(0.6 * TrainingFlops.of(params, tokens));
    }

    @Test
    void no_compute_reaches_the_irreducible_loss() {
        JointLaw law = Golden.law("besiroglu-2024");

        assertThat(law.flopsForLoss(law.irreducible())).isInfinite();
        assertThat(law.flopsForLoss(1)).isInfinite();
        assertThat(law.tokensForLoss(1e6, 2)).isInfinite();
    }

    @Test
    void refuses_what_it_cannot_answer() {
        JointLaw law = Golden.law("besiroglu-2024");

        assertThat(law.outputs()).allSatisfy(output -> assertThat(
                        law.value(output.name(), LawInputs.of(Map.of("N", 1e9, "D", 2e10, "C", 1e20, "loss", 3.0))))
                .isPositive());
        assertThatThrownBy(() -> law.value("B_crit_tokens", LawInputs.none()))
                .hasMessageContaining("Maybe one of: loss");
        assertThatThrownBy(() -> law.value("loss", LawInputs.of(Map.of("N", 1e9))))
                .hasMessageContaining("(D) is missing");
        assertThatThrownBy(() -> law.value("N_opt", LawInputs.of(Map.of("C", -1e9))))
                .hasMessageContaining("C = -1.0E9");
        assertThatThrownBy(() -> new JointLaw(1.7, 400, 400, 0, 0.3)).hasMessageContaining("alpha (0.0)");
    }

    @Test
    void says_how_far_outside_the_fit_a_run_lies() {
        FitRange range = new FitRange(7e7, 1.6e10, 5e9, 5e11, 6e18, 3e21);

        assertThat(range.beyond(1e9, 2e10)).isEmpty();
        assertThat(range.beyond(7e10, 1.4e12)).extracting(Extrapolation::input).containsExactly("N", "D", "C");
        assertThat(range.beyond(1e9, 5e12)).first().satisfies(d -> assertThat(d.decades())
                .isCloseTo(1, within(1e-12)));
        assertThat(range.beyond(6e17)).singleElement().satisfies(c -> assertThat(c.decades())
                .isCloseTo(1, within(1e-12)));
        assertThat(FitRange.UNKNOWN.beyond(1e30, 1e30)).isEmpty();
    }

    private static void put(Map<String, Double> inputs, String name, @Nullable Double value) {
        if (value != null) {
            inputs.put(name, value);
        }
    }

    private static double logUniform(double uniform, double low, double high) {
        return low * Math.pow(high / low, uniform);
    }
}
