package dev.postscale.law;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.Quantile;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;

/**
 * A joint law whose coefficients are uncertain together: draws of (ln A, ln B, ln E, alpha, beta) from a normal
 * distribution around the published point. A and alpha correlate at 0.999 in every fit, B and beta likewise, so drawing
 * them one by one from their standard errors gives bands that mean nothing.
 *
 * <p>Outside the fitted range the draws fan out by themselves; how far outside is said by {@link FitRange}. They do not
 * hold what another form of law would predict there.
 */
public final class JointDraws {
    /** Order of rows and columns of the covariance: ln A, ln B, ln E, alpha, beta. */
    public static final List<String> SYMBOLS = List.of("a", "b", "e", "alpha", "beta");

    // Keeps exponents positive where a wide covariance would draw them below zero.
    private static final double SMALLEST_EXPONENT_SHARE = 0.01;

    // Variance, as a share of the whole, that counts as none. The least real one, that of an exponent once its
    // coefficient is known, is near 1e-7 of the whole.
    private static final double ROUNDING = 1e-9;

    private static final double SYMMETRY = 1e-12;

    private final JointLaw point;
    private final JointLaw[] laws;

    private JointDraws(JointLaw point, JointLaw[] laws) {
        this.point = point;
        this.laws = laws;
    }

    /** A law whose source gives no covariance: estimates have no interval. */
    public static JointDraws withoutSpread(JointLaw point) {
        return new JointDraws(point, new JointLaw[0]);
    }

    /**
     * Draws around a published point.
     *
     * @param covariance of {@link #SYMBOLS}, symmetric
     * @param draws stream of the law: the same seed and law id give the same draws
     * @param count number of draws, two or more
     */
    public static JointDraws around(JointLaw point, double[][] covariance, Draws draws, int count) {
        if (covariance.length != SYMBOLS.size() || count < 2) {
            throw new IllegalArgumentException("The covariance (" + covariance.length + " rows) must have "
                    + SYMBOLS.size() + ", and the draws (" + count + ") must be two or more.");
        }
        double[][] factor = factor(covariance);
        double[][] normals = new double[factor[0].length][];
        for (int d = 0; d < normals.length; d++) {
            normals[d] = draws.dimension(d).normals(count);
        }
        JointLaw[] laws = new JointLaw[count];
        for (int i = 0; i < count; i++) {
            laws[i] = draw(point, factor, normals, i);
        }
        return new JointDraws(point, laws);
    }

    private static JointLaw draw(JointLaw point, double[][] factor, double[][] normals, int index) {
        double[] shift = new double[factor.length];
        for (int row = 0; row < factor.length; row++) {
            for (int column = 0; column < normals.length; column++) {
                shift[row] += factor[row][column] * normals[column][index];
            }
        }
        return new JointLaw(
                point.irreducible() * StrictMath.exp(shift[2]),
                point.paramsCoefficient() * StrictMath.exp(shift[0]),
                point.tokensCoefficient() * StrictMath.exp(shift[1]),
                exponent(point.alpha(), shift[3]),
                exponent(point.beta(), shift[4]));
    }

    private static double exponent(double point, double shift) {
        return StrictMath.max(point + shift, SMALLEST_EXPONENT_SHARE * point);
    }

    /**
     * A matrix F with F F' = covariance, with as many columns as the covariance has dimensions: fewer where exponents
     * are tied to each other.
     */
    private static double[][] factor(double[][] covariance) {
        RealMatrix matrix = new Array2DRowRealMatrix(covariance);
        if (!MatrixUtils.isSymmetric(matrix, SYMMETRY)) {
            throw new IllegalArgumentException(
                    "The covariance is not symmetric.\nMaybe a row has lost its sign or its place.");
        }
        try {
            return new RectangularCholeskyDecomposition(matrix, ROUNDING * matrix.getTrace())
                    .getRootMatrix()
                    .getData();
        } catch (NonPositiveDefiniteMatrixException e) {
            throw new IllegalArgumentException(
                    "The covariance is not one: some combination of coefficients would have a variance below 0.\nMaybe"
                            + " it was rounded too much.",
                    e);
        }
    }

    /** The published law. */
    public JointLaw point() {
        return point;
    }

    /** Number of draws, 0 where the source gives no covariance. */
    public int count() {
        return laws.length;
    }

    /** Draw {@code index} of the law. */
    public JointLaw law(int index) {
        return laws[index];
    }

    /** A quantity of every draw. */
    public double[] sample(ToDoubleFunction<JointLaw> quantity) {
        double[] sample = new double[laws.length];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = quantity.applyAsDouble(laws[i]);
        }
        return sample;
    }

    /**
     * A quantity of the published law between the 10th and 90th percentile of its draws; where rounding leaves the
     * point outside, the interval is stretched to hold it.
     */
    public Estimate estimate(ToDoubleFunction<JointLaw> quantity) {
        double value = quantity.applyAsDouble(point);
        if (laws.length == 0) {
            return Estimate.pointOf(value);
        }
        double[] ends = Quantile.of(sample(quantity), Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }
}
