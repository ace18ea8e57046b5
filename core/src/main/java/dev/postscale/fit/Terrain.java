package dev.postscale.fit;

/** What a descent walks on. Each thread has its own. */
interface Terrain {
    int size();

    /**
     * Finds the value at {@code place.point}.
     *
     * @param weights how often each run counts
     */
    void measure(Place place, int[] weights);

    /** Fills in the rest about the place that was measured last. */
    void survey(Place place);

    /** Everything about one point; matrices by their lower triangles. */
    final class Place {
        final double[] point;
        final double[] slope;
        /** Exact second derivatives, not always convex; zeros where they are not surveyed. */
        final double[] newton;
        /** A curvature that is always convex. */
        final double[] convex;

        double value;

        Place(int size) {
            point = new double[size];
            slope = new double[size];
            newton = new double[Triangle.entries(size)];
            convex = new double[Triangle.entries(size)];
        }
    }
}
