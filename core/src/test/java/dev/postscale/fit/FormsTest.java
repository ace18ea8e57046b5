package dev.postscale.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.sampling.Draws;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form: its derivatives agree with differences, and it finds the coefficients that made the runs. */
class FormsTest {
    private static final int RUNS = 80;

    // Differences over 1e-6 of values near 1 are good to about 1e-9.
    private static final double NUDGE = 1e-6;
    private static final double TOLERANCE = 1e-7;

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(new JointForm(), new double[] {6.2, 7.7, 0.6, 0.35, 0.37}),
                Arguments.of(new KaplanForm(), new double[] {0.076, 0.103, 31.8, 30.5}),
                Arguments.of(new ExpertForm(), new double[] {3.6, 3.6, 0.3, 0.19, 0.18, -0.23, 0.01, 0.55, -0.026}),
                Arguments.of(new RepeatedDataForm(), new double[] {6.3, 7.3, 0.63, 0.353, 2.7, 1.7}),
                Arguments.of(new LossScoreForm(), new double[] {0.85, 0.8, 0.7}),
                Arguments.of(new ComputeScoreForm(), new double[] {0.2, 0.8, 21, 0.5}));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void slopes_agree_with_differences(Form form, double[] fitted) {
        Residuals residuals = form.residuals(runs(form, fitted, 0), MadeRuns.free(form));
        double[] at = residuals.coordinates(fitted);
        double[] gradient = new double[at.length];
        double[] other = new double[at.length];
        for (int run = 0; run < residuals.runs(); run++) {
            residuals.at(at, run, gradient, new double[0]);
            for (int j = 0; j < at.length; j++) {
                double up = residuals.at(moved(at, j, NUDGE), run, other, new double[0]);
                double down = residuals.at(moved(at, j, -NUDGE), run, other, new double[0]);
                assertThat(gradient[j])
                        .isCloseTo((up - down) / (2 * NUDGE), within(TOLERANCE * (1 + Math.abs(gradient[j]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void all_runs_at_once_are_as_one_by_one(Form form, double[] fitted) {
        Residuals residuals = form.residuals(runs(form, fitted, 0.01), MadeRuns.free(form));
        double[] at = residuals.coordinates(fitted);
        double[] gradient = new double[at.length];
        double[] all = new double[RUNS];
        double[][] slopes = new double[at.length][RUNS];
        residuals.all(at, all, slopes);
        residuals.slopes(slopes);
        for (int run = 0; run < RUNS; run++) {
            assertThat(all[run]).isCloseTo(residuals.at(at, run, gradient, new double[0]), within(1e-14));
            for (int j = 0; j < at.length; j++) {
                assertThat(slopes[j][run]).isCloseTo(gradient[j], within(1e-13 * (1 + Math.abs(gradient[j]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void curvatures_agree_with_differences_of_slopes(Form form, double[] fitted) {
        if (form instanceof RepeatedDataForm) {
            return; // It leaves out the bends of the effective numbers.
        }
        Residuals residuals = form.residuals(runs(form, fitted, 0), MadeRuns.free(form));
        double[] at = residuals.coordinates(fitted);
        double[] curvature = new double[Triangle.entries(at.length)];
        double[] up = new double[at.length];
        double[] down = new double[at.length];
        for (int run = 0; run < residuals.runs(); run++) {
            residuals.at(at, run, new double[at.length], curvature);
            for (int j = 0, entry = 0; j < at.length; j++) {
                residuals.at(moved(at, j, NUDGE), run, up, new double[0]);
                residuals.at(moved(at, j, -NUDGE), run, down, new double[0]);
                for (int k = 0; k <= j; k++, entry++) {
                    assertThat(curvature[entry])
                            .as("%s %d %d", form.id(), j, k)
                            .isCloseTo(
                                    (up[k] - down[k]) / (2 * NUDGE),
                                    within(TOLERANCE * (1 + Math.abs(curvature[entry]))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void finds_the_coefficients_that_made_the_runs(Form form, double[] fitted) {
        LawFit fit = LawFitter.of(form).withRefits(LawFitter.FEWEST_REFITS, 1).fit(runs(form, fitted, 1e-4));
        for (int j = 0; j < fitted.length; j++) {
            assertThat(fit.fitted()[j])
                    .as(form.coefficients().get(j).symbol())
                    .isCloseTo(fitted[j], within(0.05 * Math.max(1, Math.abs(fitted[j]))));
        }
        assertThat(fit.rms()).isLessThan(2e-4);
    }

    private static double[] moved(double[] at, int j, double by) {
        double[] moved = at.clone();
        moved[j] += by;
        return moved;
    }

    /** Runs whose loss or score is what the form says, but for noise. */
    private static Runs runs(Form form, double[] fitted, double noise) {
        Draws draws = Draws.of(7, form.id());
        double[] params =
                MadeRuns.draw(RUNS, i -> MadeRuns.logUniform(draws.dimension(1).uniform(i), 2e7, 1e10));
        double[] tokens =
                MadeRuns.draw(RUNS, i -> MadeRuns.logUniform(draws.dimension(2).uniform(i), 5e8, 5e11));
        double[] unique = MadeRuns.draw(
                RUNS, i -> tokens[i] / MadeRuns.logUniform(draws.dimension(3).uniform(i), 1, 60));
        double[] experts = MadeRuns.draw(RUNS, i -> 1 << (i % 6));
        double[] loss = MadeRuns.draw(RUNS, i -> 2 + 2 * draws.dimension(4).uniform(i));
        double[] nothing = MadeRuns.draw(RUNS, i -> 1);
        Map<Column, double[]> columns = new java.util.EnumMap<>(Map.of(
                Column.PARAMS, params,
                Column.TOKENS, tokens,
                Column.UNIQUE_TOKENS, unique,
                Column.EXPERTS, experts,
                Column.LOSS, form instanceof LossScoreForm ? loss : nothing,
                Column.SCORE, nothing));
        Residuals residuals = form.residuals(Runs.of(columns), MadeRuns.free(form));
        double[] at = residuals.coordinates(fitted);
        boolean score = form.columns().contains(Column.SCORE);
        double[] made = MadeRuns.draw(RUNS, i -> {
            double said = residuals.at(at, i, new double[at.length], new double[0])
                    + noise * draws.dimension(5).normal(2L * i);
            // The observation was 1: its logarithm 0, its score 1, the error of a score of 1 is 0.
            return score ? (form instanceof LossScoreForm ? 1 - said : said + 1) : Math.exp(said);
        });
        columns.put(score ? Column.SCORE : Column.LOSS, made);
        return Runs.of(columns);
    }
}
