package dev.postscale.advice;

import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the nearest value of one input, above or below the present one, at which something holds. Nothing need be
 * monotone: a grid of factors is tried outwards, and between the last value where it does not hold and the first where it
 * does a change is cornered among round numbers. What holds at the value found was tried there.
 *
 * @param <T> what is known where it holds
 * @param probe null where it does not hold
 */
record Crossing<T>(Input input, Scenario scenario, List<Double> factors, Probe<T> probe) {
    /** What is known in a changed scenario, null where it does not hold. */
    @FunctionalInterface
    interface Probe<T> {
        @Nullable
        T of(Scenario changed);
    }

    /**
     * A value at which it holds.
     *
     * @param value of the input, round
     * @param what is known there
     */
    record Met<T>(double value, T what, Scenario scenario) {}

    /** The nearest such value above a positive one, null when there is none as far as the grid reaches. */
    @Nullable
    Met<T> above(double from) {
        return search(from, factor -> from * factor, true);
    }

    /** The nearest such value below a positive one, null when there is none as far as the grid reaches. */
    @Nullable
    Met<T> below(double from) {
        return search(from, factor -> from / factor, false);
    }

    private @Nullable Met<T> search(double from, UnaryOperator<Double> moved, boolean up) {
        int last = up ? RoundNumbers.below(from) : RoundNumbers.above(from);
        for (double factor : factors) {
            double goal = moved.apply(factor);
            int number = up ? RoundNumbers.above(goal) : RoundNumbers.below(goal);
            if (number == last) {
                continue;
            }
            Met<T> met = tried(number);
            if (met != null) {
                return cornered(last, number, met);
            }
            last = number;
        }
        return null;
    }

    /** Between a number where it does not hold and one where it does: the last step from one to the other. */
    private Met<T> cornered(int without, int with, Met<T> found) {
        int out = without;
        int in = with;
        Met<T> met = found;
        while (Math.abs(in - out) > 1) {
            int middle = (in + out) / 2;
            Met<T> there = tried(middle);
            if (there == null) {
                out = middle;
            } else {
                in = middle;
                met = there;
            }
        }
        return met;
    }

    private @Nullable Met<T> tried(int number) {
        return at(input, scenario, RoundNumbers.at(number), probe);
    }

    /** Whether it holds at one value; null also where a scenario cannot hold the value. */
    static <T> @Nullable Met<T> at(Input input, Scenario scenario, double value, Probe<T> probe) {
        try {
            double fitting = input.path().endsWith(".count") ? StrictMath.rint(value) : value;
            Scenario changed = input.in(scenario, fitting);
            T what = probe.of(changed);
            return what == null ? null : new Met<>(fitting, what, changed);
        } catch (ScenarioException e) {
            return null;
        }
    }
}
