package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import java.util.List;
import java.util.Optional;

/**
 * {@code L = E + A/N^alpha + B/D^beta}, fitted in a = ln A, b = ln B, e = ln E, alpha and beta, from the 4,500 starts of
 * Hoffmann.
 *
 * @see <a href="https://arxiv.org/abs/2203.15556">arXiv 2203.15556, section D.2</a>
 */
public record JointForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.logarithm("A", "a"),
            Coefficient.logarithm("B", "b"),
            Coefficient.logarithm("E", "e"),
            Coefficient.plain("alpha"),
            Coefficient.plain("beta"));
    private static final int[] TERMS = {0, 1, 2, 0, 1};

    static final double HOFFMANN_DELTA = 1e-3;
    static final double[] LOG_SCALES = {0, 5, 10, 15, 20, 25};
    private static final double[] EXPONENTS = {0, 0.5, 1, 1.5, 2};
    private static final double[] LOG_IRREDUCIBLE = {-1, -0.5, 0, 0.5, 1};

    @Override
    public String id() {
        return "joint";
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
        return HOFFMANN_DELTA;
    }

    @Override
    public List<double[]> starts(Runs runs) {
        return Grid.of(LOG_SCALES, LOG_SCALES, LOG_IRREDUCIBLE, EXPONENTS, EXPONENTS);
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        double[] logParams = runs.logs(Column.PARAMS);
        double[] logTokens = runs.logs(Column.TOKENS);
        double[][] features = new double[runs.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = new double[] {1, 1, 1, -logParams[i], -logTokens[i]};
        }
        return new LinearTerms(TERMS, features, runs.logs(Column.LOSS), held);
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        return RunSpread.ofParamsAndTokens(runs);
    }

    @Override
    public Optional<JointLaw> joint(double[] c, double experts) {
        return law(c[2], c[0], c[1], c[3], c[4]);
    }

    /** The law of logarithms and exponents, if it is one. */
    static Optional<JointLaw> law(double e, double a, double b, double alpha, double beta) {
        double irreducible = StrictMath.exp(e);
        double params = StrictMath.exp(a);
        double tokens = StrictMath.exp(b);
        boolean finite = irreducible + params + tokens + alpha + beta < Double.MAX_VALUE;
        return finite && params > 0 && tokens > 0 && alpha > 0 && beta > 0
                ? Optional.of(new JointLaw(irreducible, params, tokens, alpha, beta))
                : Optional.empty();
    }
}
