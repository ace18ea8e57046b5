package dev.postscale.fit;

/**
 * How far a form of law is from each run, with derivatives. Shared between threads.
 *
 * <p>A descent works in coordinates that tell the coefficients apart better than the coefficients themselves: a power law
 * is pinned down amid the runs, not at one parameter and one token.
 */
interface Residuals {
    /** Number of runs. */
    int runs();

    /** Number of coefficients. */
    int size();

    /**
     * Predicted minus observed, on the scale of the form.
     *
     * @param run place of the run
     * @param gradient filled with the derivatives by coordinate
     * @param curvature filled with the second derivatives, lower triangle row by row; left alone if empty. A form may
     *     leave out parts of them, which costs steps but not accuracy
     */
    double at(double[] coordinates, int run, double[] gradient, double[] curvature);

    /**
     * All residuals at once.
     *
     * @param residuals filled, by run
     * @param slopes a column for each coordinate, filled or prepared for {@link #slopes}
     */
    default void all(double[] coordinates, double[] residuals, double[][] slopes) {
        double[] gradient = new double[size()];
        double[] none = new double[0];
        for (int run = 0; run < residuals.length; run++) {
            residuals[run] = at(coordinates, run, gradient, none);
            for (int j = 0; j < gradient.length; j++) {
                slopes[j][run] = gradient[j];
            }
        }
    }

    /** Completes the derivatives that {@link #all} has prepared; asked for only where a step is taken. */
    default void slopes(double[][] slopes) {}

    /** The coordinates of coefficients. */
    default double[] coordinates(double[] coefficients) {
        return coefficients.clone();
    }

    /** The coefficients of coordinates. */
    default double[] coefficients(double[] coordinates) {
        return coordinates.clone();
    }
}
