package dev.postscale.calibration;

import dev.postscale.sampling.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * A formula with a few free constants against measurements. The constants minimise the pseudo-Huber loss of
 * log2(predicted/measured) by Levenberg and Marquardt; rows of one group count less the more there are, since they share
 * ways of measuring. Predictions are judged on groups that the constants were not fitted to.
 */
public final class Calibration<S> {
    /** More constants than this fit anything. */
    private static final int MOST_CONSTANTS = 15;

    /**
     * Doublings beyond which a residual counts by its size, not its square. A fraction of the noise between sources, so
     * that the fit is one of the median; below it the loss is smooth, as the search needs.
     */
    private static final double HUBER = 0.05;

    private static final double LN_2 = StrictMath.log(2);
    private static final double TOLERANCE = 1e-8;
    private static final int EVALUATIONS = 1000;
    private static final double STEP = 1e-6;

    private final Formula<S> formula;
    private final List<Free> constants;
    private final List<Measured<S>> rows;
    /** Power of the size of a group by which each of its rows counts less. */
    private final double likeness;

    /** What predicts: the value of a setting at given constants. */
    @FunctionalInterface
    public interface Formula<S> {
        double predict(double[] constants, S setting);
    }

    private Calibration(Formula<S> formula, List<Free> constants, List<Measured<S>> rows, double likeness) {
        if (constants.size() > MOST_CONSTANTS || constants.isEmpty()) {
            throw new IllegalArgumentException(
                    "The constants (" + constants.size() + ") must be 1 to " + MOST_CONSTANTS + ".");
        }
        this.formula = formula;
        this.constants = List.copyOf(constants);
        this.rows = List.copyOf(rows);
        this.likeness = likeness;
    }

    /** Of rows that repeat each other within a group: each group counts alike. */
    public static <S> Calibration<S> of(Formula<S> formula, List<Free> constants, List<Measured<S>> rows) {
        return new Calibration<>(formula, constants, rows, 1);
    }

    /** Of rows that vary what is measured within a group: a group counts as the square root of its rows. */
    public static <S> Calibration<S> ofVaried(Formula<S> formula, List<Free> constants, List<Measured<S>> rows) {
        return new Calibration<>(formula, constants, rows, 0.5);
    }

    public List<Measured<S>> rows() {
        return rows;
    }

    /** The constants fitted to all rows. */
    public double[] fit() {
        return fit(rows, constants.stream().mapToDouble(Free::start).toArray());
    }

    /** log2(predicted/measured) of every row at these constants. */
    public double[] residuals(double[] values) {
        return rows.stream().mapToDouble(row -> residual(values, row)).toArray();
    }

    /** Held out group by group. */
    public HeldOut acrossGroups() {
        return acrossGroups(Calibration::nobody);
    }

    /** The same, telling of each fit that is done, from any thread. */
    public HeldOut acrossGroups(Runnable done) {
        return heldOut(Measured::group, done);
    }

    /** Held out by generation of accelerators. */
    public HeldOut acrossGenerations() {
        return acrossGenerations(Calibration::nobody);
    }

    /** The same, telling of each fit that is done, from any thread. */
    public HeldOut acrossGenerations(Runnable done) {
        return heldOut(Measured::generation, done);
    }

    /** Fits that holding out takes, groups and generations. */
    public long fits() {
        return rows.stream().map(Measured::group).distinct().count()
                + rows.stream().map(Measured::generation).distinct().count();
    }

    private static void nobody() {
        // Nobody waits for this fit.
    }

    private HeldOut heldOut(Function<Measured<S>, String> part, Runnable done) {
        double[] whole = fit();
        Map<String, double[]> fits = rows.parallelStream()
                .map(part)
                .distinct()
                .collect(Collectors.toMap(
                        name -> name, name -> fitWithout(name, part, whole, done), (a, b) -> a, TreeMap::new));
        double[] residuals = rows.stream()
                .mapToDouble(row -> residual(Objects.requireNonNull(fits.get(part.apply(row))), row))
                .toArray();
        return new HeldOut(residuals, List.copyOf(fits.values()));
    }

    /**
     * What happens when parts are left out in turn.
     *
     * @param residuals of each row, in their order, at constants fitted to the other parts
     * @param fits without each part, in the order of their names
     */
    public record HeldOut(double[] residuals, List<double[]> fits) {}

    /**
     * The 80 % interval of each constant by the jackknife over parts: {@code se^2 = (n - 1)/n sum (fit_i - mean)^2} on the
     * line that the search moves on.
     */
    public List<double[]> intervals(double[] fitted, HeldOut held) {
        List<double[]> intervals = new ArrayList<>();
        double parts = held.fits().size();
        for (int i = 0; i < fitted.length; i++) {
            int constant = i;
            Free free = constants.get(i);
            double[] places = held.fits().stream()
                    .mapToDouble(fit -> free.place(fit[constant]))
                    .toArray();
            double mean = Arrays.stream(places).average().orElse(Double.NaN);
            double squares = Arrays.stream(places)
                    .map(place -> (place - mean) * (place - mean))
                    .sum();
            double reach = Spread.Z90 * StrictMath.sqrt((parts - 1) / parts * squares);
            double place = free.place(fitted[i]);
            intervals.add(new double[] {free.value(place - reach), free.value(place + reach)});
        }
        return intervals;
    }

    /** Starts from the fit to all rows: a constant that only the part left out tells then stays there. */
    private double[] fitWithout(String name, Function<Measured<S>, String> part, double[] whole, Runnable done) {
        double[] fit = fit(without(name, part), whole);
        done.run();
        return fit;
    }

    private List<Measured<S>> without(String name, Function<Measured<S>, String> part) {
        return rows.stream().filter(row -> !part.apply(row).equals(name)).toList();
    }

    private double residual(double[] values, Measured<S> row) {
        return StrictMath.log(formula.predict(values, row.setting()) / row.value()) / LN_2;
    }

    private double[] fit(List<Measured<S>> training, double[] start) {
        Map<String, Integer> sizes = new HashMap<>();
        training.forEach(row -> sizes.merge(row.group(), 1, Integer::sum));
        double[] weights = training.stream()
                .mapToDouble(row -> StrictMath.pow(sizes.getOrDefault(row.group(), 1), -likeness))
                .toArray();
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(places(start))
                .model(places -> model(places.toArray(), training))
                .target(new double[training.size()])
                .weight(new DiagonalMatrix(weights))
                .checker(
                        (iteration, before, after) -> before.getCost() - after.getCost() < TOLERANCE * before.getCost())
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .build();
        return values(
                new LevenbergMarquardtOptimizer().optimize(problem).getPoint().toArray());
    }

    /** Bent residuals and their slopes, by differences: the squares of the former add up to twice the loss. */
    private Pair<RealVector, RealMatrix> model(double[] places, List<Measured<S>> training) {
        double[] here = bent(places, training);
        RealMatrix slopes = new Array2DRowRealMatrix(here.length, places.length);
        for (int place = 0; place < places.length; place++) {
            double[] moved = places.clone();
            moved[place] += STEP;
            double[] there = bent(moved, training);
            for (int row = 0; row < here.length; row++) {
                slopes.setEntry(row, place, (there[row] - here[row]) / STEP);
            }
        }
        return new Pair<>(new ArrayRealVector(here, false), slopes);
    }

    private double[] bent(double[] places, List<Measured<S>> training) {
        double[] values = values(places);
        return training.stream().mapToDouble(row -> bent(residual(values, row))).toArray();
    }

    /** Half its square is the pseudo-Huber loss {@code HUBER^2 (sqrt(1 + (r/HUBER)^2) - 1)}, smooth everywhere. */
    private static double bent(double residual) {
        double far = residual / HUBER;
        double root = StrictMath.sqrt(1 + far * far);
        // far / sqrt((root + 1) / 2) is sign(far) sqrt(2 (root - 1)) without its cancellation near zero.
        return HUBER * far / StrictMath.sqrt((root + 1) / 2);
    }

    private double[] places(double[] values) {
        double[] places = new double[values.length];
        Arrays.setAll(places, i -> constants.get(i).place(values[i]));
        return places;
    }

    private double[] values(double[] places) {
        double[] values = new double[places.length];
        Arrays.setAll(values, i -> constants.get(i).value(places[i]));
        return values;
    }

    /** The kinds of rows, in order. */
    public List<String> kinds() {
        return rows.stream()
                .map(Measured::kind)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The accuracy of the rows of a kind, given the residuals of all rows. */
    public Accuracy of(String kind, double[] residuals, Accuracy.Told told) {
        double[] own = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).kind().equals(kind))
                .mapToDouble(i -> residuals[i])
                .toArray();
        return Accuracy.of(own, told);
    }
}
