package dev.postscale.fit;

import java.util.ArrayList;
import java.util.List;

/** All combinations of values, one axis for each coefficient; the last axis runs fastest. */
final class Grid {
    /** A coefficient that every descent begins at zero. */
    static final double[] ZERO = {0};

    private Grid() {}

    static List<double[]> of(double[]... axes) {
        List<double[]> points = List.of(new double[axes.length]);
        for (int axis = 0; axis < axes.length; axis++) {
            List<double[]> longer = new ArrayList<>(points.size() * axes[axis].length);
            for (double[] point : points) {
                for (double value : axes[axis]) {
                    double[] next = point.clone();
                    next[axis] = value;
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }
}
