package dev.postscale.fit;

/**
 * Half the sum of the squares of all residuals, with the curvature of Gauss and Newton. The derivatives of all runs stand in
 * columns, whose products are short loops without branches: this is where a search from thousands of starts spends its
 * time.
 */
final class Squares implements Terrain {
    private final Residuals residuals;
    private final double[] residual;
    private final double[][] columns;

    Squares(Residuals residuals) {
        this.residuals = residuals;
        this.residual = new double[residuals.runs()];
        this.columns = new double[residuals.size()][residuals.runs()];
    }

    @Override
    public int size() {
        return columns.length;
    }

    @Override
    public void measure(Place place, int[] weights) {
        residuals.all(place.point, residual, columns);
        for (int run = 0; run < residual.length; run++) {
            if (weights[run] != 1) {
                weigh(run, StrictMath.sqrt(weights[run]));
            }
        }
        place.value = 0.5 * dot(residual, residual);
    }

    @Override
    public void survey(Place place) {
        residuals.slopes(columns);
        for (int j = 0, entry = 0; j < columns.length; j++) {
            place.slope[j] = dot(residual, columns[j]);
            for (int k = 0; k <= j; k++, entry++) {
                place.convex[entry] = dot(columns[j], columns[k]);
            }
        }
    }

    private void weigh(int run, double scale) {
        residual[run] *= scale;
        for (double[] column : columns) {
            column[run] *= scale;
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
