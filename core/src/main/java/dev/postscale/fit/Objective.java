package dev.postscale.fit;

import java.util.Arrays;

/**
 * The sum of the prices of all residuals around a point, with its slope and two curvatures: Newton's, exact but not always
 * convex, and that of the parabolas that touch every price from above, which is always convex. Each thread has its own.
 */
final class Objective {
    private static final double[] NONE = new double[0];

    private final Residuals residuals;
    private final Robust robust;
    private final boolean exact;
    private final double[] gradient;
    private final double[] curvature;

    /**
     * The objective of residuals.
     *
     * @param exact whether Newton's curvature is wanted; otherwise it is the convex one
     */
    Objective(Residuals residuals, Robust robust, boolean exact) {
        this.residuals = residuals;
        this.robust = robust;
        this.exact = exact;
        this.gradient = new double[residuals.size()];
        this.curvature = exact ? new double[Triangle.entries(residuals.size())] : NONE;
    }

    int size() {
        return residuals.size();
    }

    /** Everything about one point. */
    static final class Place {
        final double[] point;
        final double[] slope;
        final double[] newton;
        final double[] convex;
        double value;

        Place(int size) {
            point = new double[size];
            slope = new double[size];
            newton = new double[Triangle.entries(size)];
            convex = new double[Triangle.entries(size)];
        }
    }

    /**
     * Fills in everything about {@code place.point}.
     *
     * @param weights how often each run counts
     */
    void survey(Place place, int[] weights) {
        Arrays.fill(place.slope, 0);
        Arrays.fill(place.newton, 0);
        Arrays.fill(place.convex, 0);
        place.value = 0;
        for (int run = 0; run < weights.length; run++) {
            if (weights[run] != 0) {
                add(place, run, weights[run]);
            }
        }
    }

    private void add(Place place, int run, double weight) {
        double residual = residuals.at(place.point, run, gradient, curvature);
        double slope = weight * robust.slope(residual);
        double bend = weight * robust.bend(residual);
        double chord = residual == 0 ? bend : slope / residual;
        place.value += weight * robust.price(residual);
        int entry = 0;
        for (int row = 0; row < gradient.length; row++) {
            place.slope[row] += slope * gradient[row];
            for (int column = 0; column <= row; column++, entry++) {
                double square = gradient[row] * gradient[column];
                place.convex[entry] += chord * square;
                if (exact) {
                    place.newton[entry] += bend * square + slope * curvature[entry];
                }
            }
        }
    }
}
