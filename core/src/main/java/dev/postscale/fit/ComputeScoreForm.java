package dev.postscale.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From compute to test score, a logistic curve of {@code x = log10 C}: {@code score = floor + (ceiling - floor) / (1 +
 * exp(-slope (x - midpoint)))}. Used where the loss of the runs is not known; residuals are shares of answers.
 */
public record ComputeScoreForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.plain("floor"),
            Coefficient.plain("ceiling"),
            Coefficient.plain("midpoint"),
            Coefficient.logarithm("slope", "ln slope"));
    private static final double[] FLOORS = {0, 0.25};
    private static final double[] CEILINGS = {0.5, 0.75, 1};
    private static final double[] LOG_SLOPES = {-1, 0, 1, 2};
    private static final int MIDPOINTS = 7;

    @Override
    public String id() {
        return "downstream";
    }

    @Override
    public List<Coefficient> coefficients() {
        return COEFFICIENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.FLOPS, Column.SCORE);
    }

    @Override
    public double delta() {
        return LossScoreForm.DELTA;
    }

    @Override
    public List<double[]> starts(Runs runs) {
        double[] decades = decades(runs);
        double least = Arrays.stream(decades).min().orElse(0);
        double most = Arrays.stream(decades).max().orElse(0);
        double[] midpoints = new double[MIDPOINTS];
        for (int i = 0; i < MIDPOINTS; i++) {
            midpoints[i] = least + (most - least) * i / (MIDPOINTS - 1);
        }
        return Grid.of(FLOORS, CEILINGS, midpoints, LOG_SLOPES);
    }

    private static double[] decades(Runs runs) {
        return Arrays.stream(runs.column(Column.FLOPS)).map(StrictMath::log10).toArray();
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        return new OfRuns(decades(runs), runs.column(Column.SCORE));
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        return RunSpread.sizes(
                "amounts of compute", runs.logs(Column.FLOPS), "Maybe add models of less and of more compute.");
    }

    private record OfRuns(double[] decades, double[] score) implements Residuals {
        @Override
        public int runs() {
            return score.length;
        }

        @Override
        public int size() {
            return COEFFICIENTS.size();
        }

        @Override
        public double at(double[] c, int run, double[] gradient, double[] curvature) {
            double height = c[1] - c[0];
            double slope = StrictMath.exp(c[3]);
            double z = slope * (decades[run] - c[2]);
            double share = 1 / (1 + StrictMath.exp(-z));
            double rise = share * (1 - share);
            gradient[0] = 1 - share;
            gradient[1] = share;
            gradient[2] = -height * slope * rise;
            gradient[3] = height * z * rise;
            if (curvature.length > 0) {
                double turn = rise * (1 - 2 * share);
                curvature[0] = 0;
                curvature[1] = 0;
                curvature[2] = 0;
                curvature[3] = slope * rise;
                curvature[4] = -slope * rise;
                curvature[5] = height * slope * slope * turn;
                curvature[6] = -z * rise;
                curvature[7] = z * rise;
                curvature[8] = -height * slope * (rise + z * turn);
                curvature[9] = height * z * (rise + z * turn);
            }
            return c[0] + height * share - score[run];
        }
    }
}
