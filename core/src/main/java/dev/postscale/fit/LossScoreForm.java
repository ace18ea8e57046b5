package dev.postscale.fit;

import java.util.List;
import java.util.Optional;

/**
 * From loss to test score, {@code 1 - score = eps - k exp(-gamma L)}, the law of Gadre. Residuals are shares of answers,
 * since scores near 0 have no useful logarithm.
 *
 * @see <a href="https://arxiv.org/abs/2403.08540">arXiv 2403.08540, equation 5</a>
 */
public record LossScoreForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS =
            List.of(Coefficient.plain("eps"), Coefficient.logarithm("k", "ln k"), Coefficient.plain("gamma"));
    private static final double[] CEILINGS = {0.5, 0.7, 0.9, 1};
    private static final double[] LOG_SCALES = {-1, 0, 1, 2, 3};
    private static final double[] DECAYS = {0.1, 0.3, 0.5, 0.7, 1, 2};

    static final double DELTA = 0.01;

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
        return List.of(Column.LOSS, Column.SCORE);
    }

    @Override
    public double delta() {
        return DELTA;
    }

    @Override
    public List<double[]> starts(Runs runs) {
        return Grid.of(CEILINGS, LOG_SCALES, DECAYS);
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        return new OfRuns(runs.column(Column.LOSS), runs.column(Column.SCORE));
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        return RunSpread.sizes(
                "losses", runs.logs(Column.LOSS), "Maybe add checkpoints or smaller models, whose loss is higher.");
    }

    private record OfRuns(double[] loss, double[] score) implements Residuals {
        @Override
        public int runs() {
            return loss.length;
        }

        @Override
        public int size() {
            return COEFFICIENTS.size();
        }

        @Override
        public double at(double[] c, int run, double[] gradient, double[] curvature) {
            double x = loss[run];
            double gain = StrictMath.exp(c[1] - c[2] * x);
            gradient[0] = 1;
            gradient[1] = -gain;
            gradient[2] = gain * x;
            if (curvature.length > 0) {
                curvature[0] = 0;
                curvature[1] = 0;
                curvature[2] = -gain;
                curvature[3] = 0;
                curvature[4] = gain * x;
                curvature[5] = -gain * x * x;
            }
            return c[0] - gain - (1 - score[run]);
        }
    }
}
