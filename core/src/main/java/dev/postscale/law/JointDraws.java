package dev.postscale.law;

import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Draws;
import dev.postscale.sampling.JointNormal;
import dev.postscale.sampling.Quantile;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
        JointNormal coefficients = JointNormal.of(covariance);
        if (coefficients.size() != SYMBOLS.size() || count < 2) {
            throw new IllegalArgumentException("The covariance (" + covariance.length + " rows) must have "
                    + SYMBOLS.size() + ", and the draws (" + count + ") must be two or more.");
        }
        JointLaw[] laws = new JointLaw[count];
        for (int i = 0; i < count; i++) {
            laws[i] = shifted(point, coefficients.draw(draws, i));
        }
        return new JointDraws(point, laws);
    }

    /** Draws made elsewhere, such as the refits of a bootstrap. */
    public static JointDraws of(JointLaw point, List<JointLaw> laws) {
        return new JointDraws(point, laws.toArray(JointLaw[]::new));
    }

    private static JointLaw shifted(JointLaw point, double[] shift) {
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
