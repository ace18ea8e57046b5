package dev.postscale.fit;

import java.util.Arrays;

/**
 * The sum of the prices of all residuals with two curvatures: Newton's, and that of the parabolas that touch every price
 * from above, which is always convex.
 */
final class Objective implements Terrain {
    private final Residuals residuals;
    private final Robust robust;
    private final double[] gradient;
    private final double[] curvature;

    Objective(Residuals residuals, Robust robust) {
        this.residuals = residuals;
        this.robust = robust;
        this.gradient = new double[residuals.size()];
        this.curvature = new double[Triangle.entries(residuals.size())];
    }

    @Override
    public int size() {
        return residuals.size();
    }

    @Override
    public void measure(Place place, int[] weights) {
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

    /** Few steps are in vain near an optimum, so all is found at once. */
    @Override
    public void survey(Place place) {}

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
                place.newton[entry] += bend * square + slope * curvature[entry];
            }
        }
    }
}
