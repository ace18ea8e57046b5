package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs a law was fitted to, as smallest and largest parameters, tokens and FLOP. An end that is not known is NaN
 * and never exceeded.
 */
public record FitRange(
        double paramsMin, double paramsMax, double tokensMin, double tokensMax, double flopsMin, double flopsMax) {
    /** Nothing is known of the fitted runs. */
    public static final FitRange UNKNOWN =
            new FitRange(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** How far a run of N parameters on D tokens lies outside, in N, D and C = 6ND; empty inside. */
    public List<Extrapolation> beyond(double params, double tokens) {
        List<Extrapolation> outside = new ArrayList<>();
        add(outside, "N", params, paramsMin, paramsMax);
        add(outside, "D", tokens, tokensMin, tokensMax);
        add(outside, "C", TrainingFlops.of(params, tokens), flopsMin, flopsMax);
        return List.copyOf(outside);
    }

    /** How far a budget lies outside; empty inside. */
    public List<Extrapolation> beyond(double flops) {
        List<Extrapolation> outside = new ArrayList<>();
        add(outside, "C", flops, flopsMin, flopsMax);
        return List.copyOf(outside);
    }

    private static void add(List<Extrapolation> outside, String input, double value, double min, double max) {
        double nearest = value < min ? min : value > max ? max : value;
        if (nearest != value) {
            outside.add(new Extrapolation(input, StrictMath.abs(StrictMath.log10(value / nearest))));
        }
    }
}
