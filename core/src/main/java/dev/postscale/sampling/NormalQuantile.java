package dev.postscale.sampling;

/**
 * Quantile of the standard normal distribution, algorithm AS 241 (PPND16), good to about 16 digits.
 *
 * <p>Chosen before the inverse error function of Commons Math because most draws need no logarithm here, and because
 * that class reads large tables at first use, which a one-shot command would wait for.
 *
 * @see <a href="https://doi.org/10.2307/2347330">Wichura 1988, Applied Statistics 37, 477-484</a>
 */
final class NormalQuantile {
    private static final double CENTRE_HALF_WIDTH = 0.425;
    private static final double CENTRE_SQUARE = 0.180625;
    private static final double TAIL_START = 1.6;
    private static final double FAR_TAIL = 5;

    private static final double[] CENTRE_TOP = {
        2.5090809287301226727e3,
        3.3430575583588128105e4,
        6.7265770927008700853e4,
        4.5921953931549871457e4,
        1.3731693765509461125e4,
        1.9715909503065514427e3,
        1.3314166789178437745e2,
        3.3871328727963666080
    };
    private static final double[] CENTRE_BOTTOM = {
        5.2264952788528545610e3,
        2.8729085735721942674e4,
        3.9307895800092710610e4,
        2.1213794301586595867e4,
        5.3941960214247511077e3,
        6.8718700749205790830e2,
        4.2313330701600911252e1,
        1
    };
    private static final double[] TAIL_TOP = {
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258,
        3.64784832476320460504,
        5.76949722146069140550,
        4.63033784615654529590,
        1.42343711074968357734
    };
    private static final double[] TAIL_BOTTOM = {
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1
    };
    private static final double[] FAR_TOP = {
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580,
        5.46378491116411436990,
        6.65790464350110377720
    };
    private static final double[] FAR_BOTTOM = {
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1
    };

    private NormalQuantile() {}

    /** The value that a standard normal variable stays below with a probability above 0 and below 1. */
    static double of(double probability) {
        double fromCentre = probability - 0.5;
        if (StrictMath.abs(fromCentre) <= CENTRE_HALF_WIDTH) {
            double r = CENTRE_SQUARE - fromCentre * fromCentre;
            return fromCentre * ratio(CENTRE_TOP, CENTRE_BOTTOM, r);
        }
        double tail = fromCentre < 0 ? probability : 1 - probability;
        double r = StrictMath.sqrt(-StrictMath.log(tail));
        double distance =
                r <= FAR_TAIL ? ratio(TAIL_TOP, TAIL_BOTTOM, r - TAIL_START) : ratio(FAR_TOP, FAR_BOTTOM, r - FAR_TAIL);
        return fromCentre < 0 ? -distance : distance;
    }

    /** The ratio of two polynomials, highest coefficients first. */
    private static double ratio(double[] top, double[] bottom, double x) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < top.length; i++) {
            numerator = numerator * x + top[i];
            denominator = denominator * x + bottom[i];
        }
        return numerator / denominator;
    }
}
