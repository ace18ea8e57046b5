package dev.postscale.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.PowellOptimizer;
import org.apache.commons.math3.util.Pair;
import org.junit.jupiter.api.Test;

class LawFitterTest {
    private static final Form JOINT = new JointForm();
    private static final Runs RUNS = MadeRuns.joint(60, 0.01, 3);

    @Test
    void starts_where_hoffmann_did_and_most_starts_agree() {
        LawFit fit = fitter().fit(RUNS);
        assertThat(fit.starts()).isEqualTo(4500);
        assertThat(fit.atOptimum()).isGreaterThan(2250);
        assertThat(fit.weak()).isEmpty();
        assertThat(fit.estimate(3).value()).isCloseTo(MadeRuns.LAW.alpha(), within(0.05));
        assertThat(fit.estimate(3).low()).isLessThan(fit.estimate(3).high());
    }

    /** Least squares has a counterpart in Commons Math: the far descent ends where Levenberg and Marquardt do. */
    @Test
    void agrees_with_commons_math_on_least_squares() {
        Residuals residuals = JOINT.residuals(RUNS, MadeRuns.free(JOINT));
        double[] start = residuals.coordinates(MadeRuns.FITTED);
        var theirs = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(start)
                        .target(new double[RUNS.size()])
                        .model(point -> model(residuals, point.toArray()))
                        .maxEvaluations(1000)
                        .maxIterations(1000)
                        .build());
        Descent.End ours = Descent.far(residuals, MadeRuns.free(JOINT)).from(start, ones(), 15, 500);
        assertThat(2 * ours.value()).isCloseTo(theirs.getCost() * theirs.getCost(), within(1e-12));
        for (int j = 0; j < start.length; j++) {
            assertThat(ours.point()[j]).isCloseTo(theirs.getPoint().getEntry(j), within(1e-4));
        }
    }

    private static Pair<org.apache.commons.math3.linear.RealVector, org.apache.commons.math3.linear.RealMatrix> model(
            Residuals residuals, double[] point) {
        double[] values = new double[residuals.runs()];
        double[][] slopes = new double[residuals.runs()][point.length];
        for (int run = 0; run < values.length; run++) {
            values[run] = residuals.at(point, run, slopes[run], new double[0]);
        }
        return new Pair<>(new ArrayRealVector(values), new Array2DRowRealMatrix(slopes));
    }

    /** Commons Math has no method made for Huber's price; none of its general ones finds a lower point. */
    @Test
    void commons_math_finds_no_lower_point() {
        Residuals residuals = JOINT.residuals(RUNS, MadeRuns.free(JOINT));
        Robust robust = new Robust(JOINT.delta(), 1);
        Objective objective = new Objective(residuals, robust);
        Search.Found found = new Search(residuals, robust, MadeRuns.free(JOINT))
                .from(JOINT.starts(RUNS).subList(0, 500), done -> {});
        var place = new Terrain.Place(JOINT.coefficients().size());
        for (double away : new double[] {0, 1e-3, 0.03}) {
            double[] start = Arrays.stream(found.best()).map(c -> c + away).toArray();
            double lowest = new PowellOptimizer(1e-14, 1e-18, new SimpleValueChecker(1e-15, -1))
                    .optimize(
                            new MaxEval(200_000),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new ObjectiveFunction(point -> {
                                System.arraycopy(point, 0, place.point, 0, point.length);
                                objective.measure(place, ones());
                                return place.value;
                            }))
                    .getValue();
            assertThat(found.objective()).isLessThanOrEqualTo(lowest * (1 + 1e-12));
        }
    }

    private static int[] ones() {
        int[] ones = new int[RUNS.size()];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void the_number_of_threads_does_not_matter() throws Exception {
        LawFit many = fitter().fit(RUNS);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            LawFit alone = one.submit(() -> fitter().fit(RUNS)).get();
            assertThat(alone.fitted()).isEqualTo(many.fitted());
            assertThat(alone.refits().coefficients())
                    .isDeepEqualTo(many.refits().coefficients());
            assertThat(alone.profiles()).isEqualTo(many.profiles());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void an_interruption_ends_it() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> fitter().fit(RUNS)).isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void refuses_six_runs() {
        assertThatThrownBy(() -> fitter().fit(MadeRuns.joint(6, 0.01, 1)))
                .isInstanceOf(NotIdentifiableException.class)
                .hasMessageContaining("(6) must be at least 10")
                .hasMessageContaining("Maybe add 4 or more");
    }

    @Test
    void refuses_one_ratio_of_tokens_to_parameters() {
        double[] params = RUNS.column(Column.PARAMS);
        double[] tokens = Arrays.stream(params).map(n -> 20 * n).toArray();
        double[] losses = MadeRuns.draw(params.length, i -> MadeRuns.LAW.loss(params[i], tokens[i]));
        Runs runs = MadeRuns.of(Map.of(Column.PARAMS, params, Column.TOKENS, tokens, Column.LOSS, losses));
        assertThatThrownBy(() -> fitter().fit(runs))
                .isInstanceOf(NotIdentifiableException.class)
                .hasMessageContaining("cannot tell parameters from tokens")
                .hasMessageContaining("4 times more");
    }

    @Test
    void refuses_too_few_sizes() {
        Runs runs = RUNS.where(i -> true);
        double[] params = MadeRuns.draw(RUNS.size(), i -> i % 2 == 0 ? 1e9 : 2e9);
        assertThatThrownBy(() -> fitter().fit(MadeRuns.of(Map.of(
                        Column.PARAMS, params,
                        Column.TOKENS, runs.column(Column.TOKENS),
                        Column.LOSS, runs.column(Column.LOSS)))))
                .hasMessageContaining("too few different params (2)");
    }

    @Test
    void an_outlier_is_named_by_its_row_and_hardly_moves_the_law() {
        double[] losses = RUNS.column(Column.LOSS);
        losses[41] *= 1.5;
        Runs spoilt = MadeRuns.of(Map.of(
                Column.PARAMS, RUNS.column(Column.PARAMS),
                Column.TOKENS, RUNS.column(Column.TOKENS),
                Column.LOSS, losses));
        LawFit fit = fitter().fit(spoilt);
        assertThat(fit.outliers().get(0).row()).isEqualTo(42);
        assertThat(fit.estimate(3).value())
                .isCloseTo(fitter().fit(RUNS).estimate(3).value(), within(0.02));
    }

    @Test
    void leaves_out_the_highest_losses_and_keeps_the_rows() {
        Runs runs = MadeRuns.of(Map.of(Column.LOSS, new double[] {2, 5, 3, 4}));
        Runs left = runs.withoutHighestLoss(2);
        assertThat(left.column(Column.LOSS)).containsExactly(2, 3);
        assertThat(left.row(1)).isEqualTo(3);
    }

    @Test
    void a_held_coefficient_stays() {
        LawFit fit = fitter().holding(Map.of("E", 1.8, "alpha", 0.35)).fit(RUNS);
        assertThat(fit.form().values(fit.fitted())[2]).isCloseTo(1.8, within(1e-12));
        assertThat(fit.fitted()[3]).isEqualTo(0.35);
        assertThat(fit.profiles()).hasSize(3);
    }

    @Test
    void the_envelope_runs_below_the_middle() {
        double middle = fitter().fit(RUNS).residuals()[0];
        double edge = fitter().alongTheEnvelope().fit(RUNS).residuals()[0];
        assertThat(edge).isLessThan(middle);
    }

    @Test
    void the_next_run_is_within_the_budget_and_tells_something() {
        NextRun next = NextRun.within(1e20, 1e23, fitter().fit(RUNS), 1).orElseThrow();
        assertThat(next.flops()).isLessThanOrEqualTo(1e20 * (1 + 1e-12));
        assertThat(next.afterwards()).isLessThan(next.deviation());
    }

    private static LawFitter fitter() {
        return LawFitter.of(JOINT).withRefits(100, 1);
    }
}
