package dev.postscale.law;

import dev.postscale.training.TrainingFlops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /**
     * How far one input lies outside; empty inside, and where nothing is known of its unit.
     *
     * @param input its name
     * @param unit parameter, token, FLOP or PF-day
     */
    public Optional<Extrapolation> beyond(String input, String unit, double value) {
        List<Extrapolation> outside = new ArrayList<>();
        switch (unit) {
            case "parameter" -> add(outside, input, value, paramsMin, paramsMax);
            case "token" -> add(outside, input, value, tokensMin, tokensMax);
            case "FLOP" -> add(outside, input, value, flopsMin, flopsMax);
            case "PF-day" -> add(outside, input, PetaflopDays.flops(value), flopsMin, flopsMax);
            default -> {
                // A share, a count or a word has no range.
            }
        }
        return outside.stream().findFirst();
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
