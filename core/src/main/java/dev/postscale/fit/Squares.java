package dev.postscale.fit;

/**
 * Half the sum of the squares of all residuals, with the curvature of Gauss and Newton. The derivatives of all runs stand in
 * columns, whose products are short loops without branches: this is where a search from thousands of starts spends its
 * time.
 */
final class Squares implements Terrain {
    private static final double[] NONE = new double[0];

    private final Residuals residuals;
    private final double[] residual;
    private final double[] gradient;
    private final double[][] columns;

    Squares(Residuals residuals) {
        this.residuals = residuals;
        this.residual = new double[residuals.runs()];
        this.gradient = new double[residuals.size()];
        this.columns = new double[residuals.size()][residuals.runs()];
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    public void survey(Place place, int[] weights) {
        for (int run = 0; run < residual.length; run++) {
            double scale = weights[run] == 1 ? 1 : StrictMath.sqrt(weights[run]);
            residual[run] = scale * residuals.at(place.point, run, gradient, NONE);
            for (int j = 0; j < columns.length; j++) {
                columns[j][run] = scale * gradient[j];
            }
        }
        place.value = 0.5 * dot(residual, residual);
        for (int j = 0, entry = 0; j < columns.length; j++) {
            place.slope[j] = dot(residual, columns[j]);
            for (int k = 0; k <= j; k++, entry++) {
                place.convex[entry] = dot(columns[j], columns[k]);
            }
        }
    }

    /** Four sums that do not wait for each other, in an order that is always the same. */
    private static double dot(double[] one, double[] other) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (a + b) + (c + d);
    }
}
