package dev.postscale.fit;

/**
 * Walks an objective, its terrain, downhill by damped steps. {@link #far} is the method of Levenberg and Marquardt, made for starts from
 * which most terms of a law can hardly be felt; {@link #near} is Newton's, damped towards the convex curvature, and
 * converges quadratically.
 *
 * <p>The objective of a good fit is near 1e-3, where the usual tolerances end early; that is how the first published fit
 * of Chinchilla's runs went wrong. So no tolerance here is absolute.
 *
 * <p>Written here because the least squares of Commons Math know no robust price and its other optimisers no second
 * derivatives; a test holds that they find no better optimum.
 */
final class Descent {
    private static final double RELAX = 0.2;
    private static final double STIFFEN = 4;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double MOST_DAMPING = 1e12;

    // A step that promises less of the objective than its rounding is none.
    private static final double RESTING = 1e-15;
    private static final double STANDSTILL = -1;

    private final Terrain terrain;
    private final boolean[] held;
    private final Manner manner;
    private Terrain.Place here;
    private Terrain.Place there;
    private final double[] factor;
    private final double[] step;
    private double damping;

    private Descent(Terrain terrain, boolean[] held, Manner manner) {
        int size = terrain.size();
        this.terrain = terrain;
        this.held = held.clone();
        this.manner = manner;
        this.here = new Terrain.Place(size);
        this.there = new Terrain.Place(size);
        this.factor = new double[Triangle.entries(size)];
        this.step = new double[size];
    }

    /** From anywhere, by least squares. */
    static Descent far(Residuals residuals, boolean[] held) {
        return new Descent(new Squares(residuals), held, Manner.FAR);
    }

    /** From near an optimum, to its last digits. */
    static Descent near(Residuals residuals, Robust robust, boolean[] held) {
        return new Descent(new Objective(residuals, robust), held, Manner.NEAR);
    }

    private enum Manner {
        // A tenth of the largest curvature in every direction: steps along what the runs cannot feel stay short.
        FAR(1e-2, 0.1, 1e-9),
        NEAR(0.1, 1e-9, 1e-14);

        /** Of the first step. */
        private final double damping;
        /** Share of the largest curvature that damps every direction alike. */
        private final double level;
        /** Share of the objective below which a fall is none. */
        private final double flat;

        Manner(double damping, double level, double flat) {
            this.damping = damping;
            this.level = level;
            this.flat = flat;
        }
    }

    /**
     * Where a walk ended.
     *
     * @param settled false if it ended by the number of steps
     */
    record End(double[] point, double value, boolean settled) {}

    /**
     * Walks.
     *
     * @param weights how often each run counts
     * @param least steps tried even if they bring nothing
     */
    End from(double[] start, int[] weights, int least, int most) {
        System.arraycopy(start, 0, here.point, 0, start.length);
        terrain.measure(here, weights);
        if (!Double.isFinite(here.value)) {
            return new End(start.clone(), Double.POSITIVE_INFINITY, false);
        }
        terrain.survey(here);
        damping = manner.damping;
        boolean settled = false;
        for (int i = 0; i < most && !settled; i++) {
            double fall = advance(weights);
            settled = fall < 0 || (fall <= manner.flat * here.value && i + 1 >= least);
        }
        return new End(here.point.clone(), here.value, settled);
    }

    /** One step, tried shorter and shorter; how far the objective fell, negative where it is as low as it gets. */
    private double advance(int[] weights) {
        while (damping < MOST_DAMPING) {
            if (solve()) {
                if (promisedFall() <= RESTING * here.value) {
                    return STANDSTILL;
                }
                for (int i = 0; i < step.length; i++) {
                    there.point[i] = here.point[i] + step[i];
                }
                terrain.measure(there, weights);
                double fall = here.value - there.value;
                if (fall > 0) {
                    terrain.survey(there);
                    Terrain.Place left = here;
                    here = there;
                    there = left;
                    damping = StrictMath.max(LEAST_DAMPING, damping * RELAX);
                    return fall;
                }
            }
            damping *= STIFFEN;
        }
        return STANDSTILL;
    }

    private double promisedFall() {
        double fall = 0;
        for (int i = 0; i < step.length; i++) {
            fall -= 0.5 * step[i] * here.slope[i];
        }
        return fall;
    }

    /** The step by the damped curvature; false if that is not positive. */
    private boolean solve() {
        double level = damping * manner.level * largestCurvature();
        for (int row = 0, entry = 0; row < step.length; row++) {
            for (int column = 0; column <= row; column++, entry++) {
                if (held[row] || held[column]) {
                    factor[entry] = row == column ? 1 : 0;
                } else {
                    double curvature = manner == Manner.FAR
                            ? here.convex[entry]
                            : here.newton[entry] + damping * here.convex[entry];
                    factor[entry] = row == column ? curvature + level : curvature;
                }
            }
            step[row] = held[row] ? 0 : -here.slope[row];
        }
        return Triangle.factorise(factor, step.length) && Triangle.solve(factor, step);
    }

    private double largestCurvature() {
        double largest = Double.MIN_NORMAL;
        for (int row = 0; row < step.length; row++) {
            largest = StrictMath.max(largest, here.convex[Triangle.diagonal(row)]);
        }
        return largest;
    }
}
