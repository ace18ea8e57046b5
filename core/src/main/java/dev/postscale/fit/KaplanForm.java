package dev.postscale.fit;

import java.util.List;
import java.util.Optional;

/**
 * {@code L = ((Nc/N)^(aN/aD) + Dc/D)^aD}, N without embeddings: no irreducible loss, and the tokens matter the more the
 * larger the model.
 *
 * <p>It has no compute-optimal split of its own: its D are tokens seen until the loss stops falling, repeats included.
 *
 * @see <a href="https://arxiv.org/abs/2001.08361">arXiv 2001.08361, equation 1.5 and table 2</a>
 */
public record KaplanForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.plain("aN"),
            Coefficient.plain("aD"),
            Coefficient.logarithm("Nc", "ln Nc"),
            Coefficient.logarithm("Dc", "ln Dc"));
    private static final double[] EXPONENTS = {0.05, 0.1, 0.2, 0.4, 0.8};
    private static final double[] LOG_SCALES = {15, 20, 25, 30, 35};

    @Override
    public String id() {
        return "kaplan";
    }

    @Override
    public List<Coefficient> coefficients() {
        return COEFFICIENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.PARAMS, Column.TOKENS, Column.LOSS);
    }

    @Override
    public double delta() {
        return JointForm.HOFFMANN_DELTA;
    }

    @Override
    public List<double[]> starts(Runs runs) {
        return Grid.of(EXPONENTS, EXPONENTS, LOG_SCALES, LOG_SCALES);
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        return new OfRuns(runs.logs(Column.PARAMS), runs.logs(Column.TOKENS), runs.logs(Column.LOSS));
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        return RunSpread.ofParamsAndTokens(runs);
    }

    /** {@code aD ln(exp z1 + exp z2) - ln L, z1 = aN/aD (nc - ln N), z2 = dc - ln D}. */
    private record OfRuns(double[] logParams, double[] logTokens, double[] logLoss) implements Residuals {
        @Override
        public int runs() {
            return logLoss.length;
        }

        @Override
        public int size() {
            return COEFFICIENTS.size();
        }

        @Override
        public double at(double[] c, int run, double[] gradient, double[] curvature) {
            double below = c[2] - logParams[run];
            double z1 = c[0] / c[1] * below;
            double z2 = c[3] - logTokens[run];
            double highest = StrictMath.max(z1, z2);
            double e1 = StrictMath.exp(z1 - highest);
            double e2 = StrictMath.exp(z2 - highest);
            double p1 = e1 / (e1 + e2);
            double p2 = e2 / (e1 + e2);
            double sum = highest + StrictMath.log(e1 + e2);
            gradient[0] = p1 * below;
            gradient[1] = sum - p1 * z1;
            gradient[2] = p1 * c[0];
            gradient[3] = p2 * c[1];
            if (curvature.length > 0) {
                // By q s_k the share of the first term changes with coefficient k, that of the second by -q s_k.
                double q = p1 * p2;
                double s0 = below / c[1];
                double s1 = -z1 / c[1];
                double s2 = c[0] / c[1];
                curvature[0] = q * s0 * below;
                curvature[1] = -q * s0 * z1;
                curvature[2] = -q * s1 * z1;
                curvature[3] = q * s0 * c[0] + p1;
                curvature[4] = -q * s2 * z1;
                curvature[5] = q * s2 * c[0];
                curvature[6] = -q * s0 * c[1];
                curvature[7] = q * z1 + p2;
                curvature[8] = -q * s2 * c[1];
                curvature[9] = q * c[1];
            }
            return c[1] * sum - logLoss[run];
        }
    }
}
