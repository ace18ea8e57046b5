package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import dev.postscale.sampling.Quantile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Repeated data, the law of Muennighoff: {@code L = E + A/N'^alpha + B/D'^alpha} with the effective tokens {@code D' = U + U
 * R_D* (1 - exp(-R/R_D*))} of R repeats of U distinct tokens, and effective parameters likewise, of which those beyond the
 * optimum for U count as repeats.
 *
 * @see <a href="https://arxiv.org/abs/2305.16264">arXiv 2305.16264, equations 5 to 7 and appendix A</a>
 */
public record RepeatedDataForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.logarithm("A", "a"),
            Coefficient.logarithm("B", "b"),
            Coefficient.logarithm("E", "e"),
            Coefficient.plain("alpha"),
            Coefficient.logarithm("R_D_star", "ln R_D_star"),
            Coefficient.logarithm("R_N_star", "ln R_N_star"));
    private static final double[] EXPONENTS = {0.25, 0.5, 1};
    private static final double[] LOG_SCALES = {0, 5, 10, 15, 20};
    private static final double[] LOG_IRREDUCIBLE = {-1, 0, 1};
    private static final double[] LOG_REPEATS = {0, 2, 4};

    // Shares of the runs that must repeat, and repeats that show.
    private static final double FEWEST_REPEATING = 0.1;
    private static final double REPEATING = StrictMath.log(2);
    private static final double MODERATE = 2.0 / 3;

    @Override
    public String id() {
        return "repeated";
    }

    @Override
    public List<Coefficient> coefficients() {
        return COEFFICIENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.PARAMS, Column.TOKENS, Column.UNIQUE_TOKENS, Column.LOSS);
    }

    @Override
    public double delta() {
        return JointForm.HOFFMANN_DELTA;
    }

    @Override
    public List<double[]> starts(Runs runs) {
        return Grid.of(LOG_SCALES, LOG_SCALES, LOG_IRREDUCIBLE, EXPONENTS, LOG_REPEATS, LOG_REPEATS);
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        double[] tokens = runs.logs(Column.TOKENS);
        double[] unique = runs.logs(Column.UNIQUE_TOKENS);
        Arrays.setAll(unique, i -> StrictMath.min(unique[i], tokens[i]));
        return new OfRuns(runs.logs(Column.PARAMS), tokens, unique, runs.logs(Column.LOSS));
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        double[] tokens = runs.logs(Column.TOKENS);
        double[] unique = runs.logs(Column.UNIQUE_TOKENS);
        int repeating = 0;
        for (int i = 0; i < tokens.length; i++) {
            repeating += tokens[i] - unique[i] > REPEATING ? 1 : 0;
        }
        if (repeating < FEWEST_REPEATING * tokens.length) {
            return Optional.of(new Shortage(
                    "Too few of the runs (" + repeating + " of " + tokens.length
                            + ") see their data more than twice to tell what repeats are worth.",
                    "Maybe add runs of 4, 16 and 64 epochs, or fit the form joint."));
        }
        return RunSpread.ofParamsAndTokens(runs);
    }

    /** Without the third of the runs that repeats most: the paper's own law does not hold where more epochs hurt. */
    @Override
    public Optional<Runs> withoutExtremes(Runs runs) {
        double[] tokens = runs.logs(Column.TOKENS);
        double[] unique = runs.logs(Column.UNIQUE_TOKENS);
        double[] epochs = new double[tokens.length];
        Arrays.setAll(epochs, i -> tokens[i] - unique[i]);
        double most = Quantile.of(epochs, MODERATE)[0];
        return Optional.of(runs.where(i -> epochs[i] <= most));
    }

    @Override
    public Optional<JointLaw> joint(double[] c, double experts) {
        return JointForm.law(c[2], c[0], c[1], c[3], c[3]);
    }

    /** {@code ln(exp(a - alpha ln N') + exp(b - alpha ln D') + exp e) - ln L}. */
    private record OfRuns(double[] logParams, double[] logTokens, double[] logUnique, double[] logLoss)
            implements Residuals {
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
            double alpha = c[3];
            Effective tokens = Effective.of(logTokens[run], logUnique[run], c[4]);
            Effective params = Effective.of(logParams[run], (c[0] - c[1]) / alpha + logUnique[run], c[5]);
            double z1 = c[0] - alpha * params.log;
            double z2 = c[1] - alpha * tokens.log;
            double highest = StrictMath.max(c[2], StrictMath.max(z1, z2));
            double e1 = StrictMath.exp(z1 - highest);
            double e2 = StrictMath.exp(z2 - highest);
            double e3 = StrictMath.exp(c[2] - highest);
            double sum = e1 + e2 + e3;
            double p1 = e1 / sum;
            double p2 = e2 / sum;
            double p3 = e3 / sum;
            double[] d1 = {
                1 - params.byUnique,
                params.byUnique,
                0,
                -params.log + params.byUnique * (c[0] - c[1]) / alpha,
                0,
                -alpha * params.byDecay
            };
            double[] d2 = {0, 1, 0, -tokens.log, -alpha * tokens.byDecay, 0};
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] = p1 * d1[j] + p2 * d2[j] + (j == 2 ? p3 : 0);
            }
            if (curvature.length > 0) {
                // Without the bends of the effective numbers themselves.
                for (int j = 0, entry = 0; j < gradient.length; j++) {
                    for (int k = 0; k <= j; k++, entry++) {
                        curvature[entry] = p1 * d1[j] * d1[k]
                                + p2 * d2[j] * d2[k]
                                + (j == 2 && k == 2 ? p3 : 0)
                                - gradient[j] * gradient[k];
                    }
                }
            }
            return highest + StrictMath.log(sum) - logLoss[run];
        }
    }

    /**
     * What a number is worth of which some is a repeat, in logarithms.
     *
     * @param byUnique derivative by the logarithm of the distinct part
     * @param byDecay derivative by the logarithm of R*
     */
    private record Effective(double log, double byUnique, double byDecay) {
        static Effective of(double logAll, double logUnique, double logDecay) {
            if (logAll <= logUnique) {
                return new Effective(logAll, 0, 0);
            }
            double repeats = StrictMath.expm1(logAll - logUnique);
            double decay = StrictMath.exp(logDecay);
            double left = StrictMath.exp(-repeats / decay);
            double worth = -decay * StrictMath.expm1(-repeats / decay);
            double times = 1 + worth;
            return new Effective(
                    logUnique + StrictMath.log(times),
                    1 - left * (repeats + 1) / times,
                    (worth - repeats * left) / times);
        }
    }
}
