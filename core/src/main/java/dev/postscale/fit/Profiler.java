package dev.postscale.fit;

import dev.postscale.sampling.Spread;
import java.util.Arrays;

/** Finds the profiles of one fit. */
final class Profiler {
    private static final double ALLOWED = 0.5 * Spread.Z90 * Spread.Z90;
    private static final double FIRST_STEP = 0.5;
    private static final double LONGER = 1.6;
    private static final int OUTWARD = 14;
    private static final int HALVINGS = 14;

    // A coefficient that can go this far, a factor of 5e8 where logarithms are fitted, has no limit.
    private static final double FARTHEST = 20;
    private static final int MOST_STEPS = 60;

    // A deviation from bootstrap refits may be tiny where data are exact or huge where refits ran away.
    private static final double LEAST_DEVIATION = 1e-9;
    private static final double MOST_DEVIATION = 3;

    private final Residuals residuals;
    private final Descent descent;
    private final int coefficient;
    private final double limit;
    private final int[] weights;

    private Profiler(Residuals residuals, Descent descent, int coefficient, double limit) {
        this.residuals = residuals;
        this.descent = descent;
        this.coefficient = coefficient;
        this.limit = limit;
        this.weights = new int[residuals.runs()];
        Arrays.fill(weights, 1);
    }

    /** Lower and upper end of the profile of a coefficient. */
    static double[] ends(
            Form form,
            Runs runs,
            Robust robust,
            boolean[] held,
            double[] best,
            double objective,
            int coefficient,
            double deviation) {
        boolean[] alsoHeld = held.clone();
        alsoHeld[coefficient] = true;
        Residuals residuals = form.residuals(runs, alsoHeld);
        double limit = objective * StrictMath.exp(ALLOWED / countedRuns(residuals, robust, best));
        var profiler = new Profiler(residuals, Descent.near(residuals, robust, alsoHeld), coefficient, limit);
        double step = FIRST_STEP * StrictMath.max(LEAST_DEVIATION, StrictMath.min(MOST_DEVIATION, deviation));
        return new double[] {profiler.end(best, -step), profiler.end(best, step)};
    }

    /** A run within delta, where the price is quadratic, counts half in the likelihood. */
    private static double countedRuns(Residuals residuals, Robust robust, double[] best) {
        double[] gradient = new double[best.length];
        double[] at = residuals.coordinates(best);
        double counted = 0;
        for (int run = 0; run < residuals.runs(); run++) {
            double residual = residuals.at(at, run, gradient, new double[0]);
            counted += StrictMath.abs(residual) <= robust.delta() ? 0.5 : 1;
        }
        return counted;
    }

    private double end(double[] best, double firstStep) {
        double step = firstStep;
        double[] inside = best;
        for (int i = 0; i < OUTWARD && StrictMath.abs(inside[coefficient] - best[coefficient]) < FARTHEST; i++) {
            double tried = inside[coefficient] + step;
            Descent.End end = at(inside, tried);
            if (!(end.value() <= limit)) {
                return between(inside, tried);
            }
            inside = residuals.coefficients(end.point());
            step *= LONGER;
        }
        return firstStep < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private double between(double[] from, double tooFar) {
        double[] inside = from;
        double outside = tooFar;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (inside[coefficient] + outside);
            Descent.End end = at(inside, middle);
            if (end.value() <= limit) {
                inside = residuals.coefficients(end.point());
            } else {
                outside = middle;
            }
        }
        return inside[coefficient];
    }

    private Descent.End at(double[] start, double value) {
        double[] moved = start.clone();
        moved[coefficient] = value;
        return descent.from(residuals.coordinates(moved), weights, 0, MOST_STEPS);
    }
}
