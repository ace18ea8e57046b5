package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import java.util.List;
import java.util.Optional;

/**
 * Mixtures of experts, the joint law of Ludziejewski: {@code L = E + A X^delta N^(-alpha + gamma ln X) + B X^omega D^(-beta
 * + zeta ln X)}, N the active parameters and X the number of experts, 1 of a dense model.
 *
 * <p>The paper has a number of experts that saturates in place of X. Where it begins and ends is not fitted: runs with up
 * to some tens of experts do not show it.
 *
 * @see <a href="https://arxiv.org/abs/2502.05172">arXiv 2502.05172, equation 5</a>
 */
public record ExpertForm() implements Form {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Coefficient.logarithm("A", "a"),
            Coefficient.logarithm("B", "b"),
            Coefficient.logarithm("E", "e"),
            Coefficient.plain("alpha"),
            Coefficient.plain("beta"),
            Coefficient.plain("delta"),
            Coefficient.plain("gamma"),
            Coefficient.plain("omega"),
            Coefficient.plain("zeta"));
    private static final int[] TERMS = {0, 1, 2, 0, 1, 0, 0, 1, 1};
    private static final double[] EXPONENTS = {0.2, 0.5, 1};
    private static final double[] LOG_IRREDUCIBLE = {-1, 0, 1};

    @Override
    public String id() {
        return "moe";
    }

    @Override
    public List<Coefficient> coefficients() {
        return COEFFICIENTS;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.PARAMS, Column.TOKENS, Column.EXPERTS, Column.LOSS);
    }

    @Override
    public double delta() {
        return JointForm.HOFFMANN_DELTA;
    }

    /** Dense laws: the experts' share is found on the way. */
    @Override
    public List<double[]> starts(Runs runs) {
        return Grid.of(
                JointForm.LOG_SCALES,
                JointForm.LOG_SCALES,
                LOG_IRREDUCIBLE,
                EXPONENTS,
                EXPONENTS,
                Grid.ZERO,
                Grid.ZERO,
                Grid.ZERO,
                Grid.ZERO);
    }

    @Override
    public Residuals residuals(Runs runs, boolean[] held) {
        double[] n = runs.logs(Column.PARAMS);
        double[] d = runs.logs(Column.TOKENS);
        double[] x = runs.logs(Column.EXPERTS);
        double[][] features = new double[runs.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = new double[] {1, 1, 1, -n[i], -d[i], x[i], x[i] * n[i], x[i], x[i] * d[i]};
        }
        return new LinearTerms(TERMS, features, runs.logs(Column.LOSS), held);
    }

    @Override
    public Optional<Shortage> shortage(Runs runs) {
        return RunSpread.ofParamsAndTokens(runs)
                .or(() -> RunSpread.sizes(
                        "numbers of experts",
                        runs.logs(Column.EXPERTS),
                        "Maybe add dense runs (1 expert), or fit the form joint to runs with the same experts."));
    }

    @Override
    public Optional<JointLaw> joint(double[] c, double experts) {
        double x = StrictMath.log(experts);
        return JointForm.law(c[2], c[0] + c[5] * x, c[1] + c[7] * x, c[3] - c[6] * x, c[4] - c[8] * x);
    }
}
