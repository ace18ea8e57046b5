package dev.postscale.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * A formula with a few free constants against measurements. The constants minimise the Huber loss of
 * log2(predicted/measured), a group counting as much as another however many rows it has, since the rows of one source
 * share its ways of measuring. Predictions are judged on groups that the constants were not fitted to.
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
    private static final double TOLERANCE = 1e-10;
    private static final int EVALUATIONS = 20_000;
    /** The simplex starts anew where it stopped, as it may have collapsed early. */
    private static final int STARTS = 3;

    private final Formula<S> formula;
    private final List<Free> constants;
    private final List<Measured<S>> rows;

    /** What predicts: the value of a setting at given constants. */
    @FunctionalInterface
    public interface Formula<S> {
        double predict(double[] constants, S setting);
    }

    private Calibration(Formula<S> formula, List<Free> constants, List<Measured<S>> rows) {
        if (constants.size() > MOST_CONSTANTS || constants.isEmpty()) {
            throw new IllegalArgumentException(
                    "The constants (" + constants.size() + ") must be 1 to " + MOST_CONSTANTS + ".");
        }
        this.formula = formula;
        this.constants = List.copyOf(constants);
        this.rows = List.copyOf(rows);
    }

    public static <S> Calibration<S> of(Formula<S> formula, List<Free> constants, List<Measured<S>> rows) {
        return new Calibration<>(formula, constants, rows);
    }

    public List<Measured<S>> rows() {
        return rows;
    }

    /** The constants fitted to all rows. */
    public double[] fit() {
        return fit(rows);
    }

    /** log2(predicted/measured) of every row at these constants. */
    public double[] residuals(double[] values) {
        return rows.stream().mapToDouble(row -> residual(values, row)).toArray();
    }

    /** The residual of each row at constants fitted to the rows of other groups. */
    public double[] acrossGroups() {
        return heldOut(Measured::group);
    }

    /** The residual of each row at constants fitted to other generations of accelerators. */
    public double[] acrossGenerations() {
        return heldOut(Measured::generation);
    }

    /** The fits that leave out one group each: how much the constants hang on any one of them. */
    public List<double[]> withoutEachGroup() {
        return rows.stream()
                .map(Measured::group)
                .distinct()
                .sorted()
                .map(group -> fit(without(group, Measured::group)))
                .toList();
    }

    private double[] heldOut(Function<Measured<S>, String> part) {
        Map<String, double[]> fits = new HashMap<>();
        rows.stream().map(part).distinct().forEach(name -> fits.put(name, fit(without(name, part))));
        return rows.stream()
                .mapToDouble(row -> residual(fits.getOrDefault(part.apply(row), new double[0]), row))
                .toArray();
    }

    private List<Measured<S>> without(String name, Function<Measured<S>, String> part) {
        return rows.stream().filter(row -> !part.apply(row).equals(name)).toList();
    }

    private double residual(double[] values, Measured<S> row) {
        return StrictMath.log(formula.predict(values, row.setting()) / row.value()) / LN_2;
    }

    private double[] fit(List<Measured<S>> training) {
        Map<String, Integer> sizes = new HashMap<>();
        training.forEach(row -> sizes.merge(row.group(), 1, Integer::sum));
        double[] weights = training.stream()
                .mapToDouble(row -> 1.0 / sizes.getOrDefault(row.group(), 1))
                .toArray();
        double[] places = constants.stream().mapToDouble(Free::place).toArray();
        for (int start = 0; start < STARTS; start++) {
            places = new SimplexOptimizer(new SimpleValueChecker(TOLERANCE, TOLERANCE))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(point -> loss(values(point), training, weights)),
                            GoalType.MINIMIZE,
                            new InitialGuess(places),
                            new NelderMeadSimplex(places.length, 1))
                    .getPoint();
        }
        return values(places);
    }

    private double[] values(double[] places) {
        double[] values = new double[places.length];
        Arrays.setAll(values, i -> constants.get(i).value(places[i]));
        return values;
    }

    private double loss(double[] values, List<Measured<S>> training, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double far = StrictMath.abs(residual(values, training.get(i)));
            sum += weights[i] * (far < HUBER ? far * far / 2 : HUBER * (far - HUBER / 2));
        }
        return sum;
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
    public Accuracy of(String kind, double[] residuals, double halfWidth) {
        double[] own = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).kind().equals(kind))
                .mapToDouble(i -> residuals[i])
                .toArray();
        return Accuracy.of(own, halfWidth);
    }
}
