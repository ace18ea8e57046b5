package dev.postscale.sampling;

import dev.postscale.quantity.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The interval of a formula of uncertain numbers, by evaluating it on draws of them: its value at their values, its 10th and
 * 90th percentile. A number that several terms share is drawn once, so what both sides of a comparison pay does not blur it.
 */
public final class Propagation {
    private static final int DRAWS = 1000;

    private final long seed;
    private final Map<String, double[]> drawn = new HashMap<>();

    private Propagation(long seed) {
        this.seed = seed;
    }

    /** Draws under a seed; the stream of a number is that of its name. */
    public static Propagation of(long seed) {
        return new Propagation(seed);
    }

    /** The inputs of one evaluation. */
    public interface Inputs {
        /** What a number is in this evaluation; NaN if it is unknown. */
        double of(String name, Estimate number);
    }

    /** A formula; NaN where an input is unknown. */
    @FunctionalInterface
    public interface Formula {
        double of(Inputs inputs);
    }

    /** The estimate of a formula; exact if all its inputs are, unknown if one is. */
    public Estimate estimate(Formula formula) {
        List<Estimate> uncertain = new ArrayList<>();
        double value = formula.of((name, number) -> {
            if (number.hasInterval()) {
                drawn.computeIfAbsent(name, key -> draws(key, number));
            }
            if (!number.exact()) {
                uncertain.add(number);
            }
            return number.value();
        });
        if (Double.isNaN(value)) {
            return Estimate.unknown();
        }
        if (uncertain.isEmpty()) {
            return Estimate.exact(value);
        }
        double[] ends = Quantile.of(samples(formula), Quantile.LOW, Quantile.HIGH);
        return Estimate.of(value, StrictMath.min(ends[0], value), StrictMath.max(ends[1], value));
    }

    /** Share of the draws in which a formula holds above zero, as its sign says; for what may never happen. */
    public double probability(Formula formula) {
        estimate(formula);
        int positive = 0;
        for (double sample : samples(formula)) {
            positive += sample > 0 ? 1 : 0;
        }
        return positive / (double) DRAWS;
    }

    private double[] samples(Formula formula) {
        double[] sample = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            int draw = i;
            sample[i] = formula.of((name, number) -> {
                double[] values = drawn.get(name);
                return values == null || !number.hasInterval() ? number.value() : values[draw];
            });
        }
        return sample;
    }

    private double[] draws(String name, Estimate number) {
        Spread spread = Spread.ofFactor(number.low(), number.value(), number.high());
        Draws stream = Draws.of(seed, name);
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            values[i] = spread.draw(stream, i);
        }
        return values;
    }
}
