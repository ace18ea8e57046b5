package dev.postscale.fit;

import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.quantity.Estimate;
import dev.postscale.sampling.Quantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A law fitted to runs, how sure it is, and what it rests on.
 *
 * @param fitted coefficients at the optimum, as they are fitted
 * @param objective sum of the prices of the residuals
 * @param starts how many descents were begun
 * @param clusters different ends they came to
 * @param atOptimum how many of them came to the best one
 * @param residuals predicted minus observed, by run
 * @param profiles of the coefficients that are not held
 * @param withoutExtremes profiles on the runs without those that strain the form most; empty where none do
 * @param influences runs that move a coefficient most when left out, strongest first; empty for more than a thousand runs,
 *     of which none moves much
 */
public record LawFit(
        Form form,
        Runs runs,
        double[] fitted,
        double objective,
        int starts,
        int clusters,
        int atOptimum,
        double[] residuals,
        Refits refits,
        List<Profile> profiles,
        List<Profile> withoutExtremes,
        List<Influence> influences) {
    /** Times the usual deviation, from which on a residual is an outlier's. */
    private static final double OUTLYING = 5;

    /** From the median of absolute residuals to the standard deviation of a normal distribution. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    // An interval this wide says hardly more than the sign: a factor of ten, or the value itself.
    private static final double WIDE_FACTOR = StrictMath.log(10);
    private static final double WIDE_SHARE = 1;

    public LawFit {
        profiles = List.copyOf(profiles);
        withoutExtremes = List.copyOf(withoutExtremes);
        influences = List.copyOf(influences);
    }

    /** A coefficient as papers write it, between the 10th and 90th percentile of the refits. */
    public Estimate estimate(int coefficient) {
        return estimate(coefficient, Estimate.LEVEL);
    }

    /** A coefficient between the ends of the middle part of the refits with this probability. */
    public Estimate estimate(int coefficient, double level) {
        Coefficient of = form.coefficients().get(coefficient);
        double value = of.value(fitted[coefficient]);
        double[] ends = refits.interval(coefficient, level);
        return Estimate.of(value, StrictMath.min(value, of.value(ends[0])), StrictMath.max(value, of.value(ends[1])));
    }

    /** True of a coefficient that the runs hardly limit, by its profile, by the refits or without the extreme runs. */
    public boolean isWeak(Profile profile) {
        double[] ends = refits.interval(form.coefficients().indexOf(profile.coefficient()), Estimate.LEVEL);
        return isWide(profile.coefficient(), profile.low(), profile.high())
                || isWide(profile.coefficient(), ends[0], ends[1])
                || restsOnExtremes(profile.coefficient());
    }

    /** True of a coefficient that the runs hardly limit once those that strain the form most are left out. */
    public boolean restsOnExtremes(Coefficient coefficient) {
        return withoutExtremes.stream()
                .filter(profile -> profile.coefficient().equals(coefficient))
                .anyMatch(profile -> isWide(coefficient, profile.low(), profile.high()));
    }

    private boolean isWide(Coefficient coefficient, double low, double high) {
        double value = StrictMath.abs(fitted[form.coefficients().indexOf(coefficient)]);
        return !(high - low <= (coefficient.logarithmic() ? WIDE_FACTOR : WIDE_SHARE * value));
    }

    /** Coefficients that the runs hardly limit. */
    public List<Profile> weak() {
        return profiles.stream().filter(this::isWeak).toList();
    }

    /** Root of the mean square of the residuals. */
    public double rms() {
        return StrictMath.sqrt(
                Arrays.stream(residuals).map(r -> r * r).average().orElse(Double.NaN));
    }

    /** Median of the residuals' sizes. */
    public double medianSize() {
        return sizes(0.5);
    }

    /** The largest of the residuals' sizes. */
    public double largestSize() {
        return sizes(1);
    }

    private double sizes(double probability) {
        return Quantile.of(Arrays.stream(residuals).map(StrictMath::abs).toArray(), probability)[0];
    }

    /** Runs more than five usual deviations away, the farthest first. */
    public List<Outlier> outliers() {
        double limit = OUTLYING * MEDIAN_TO_DEVIATION * medianSize();
        return IntStream.range(0, residuals.length)
                .filter(i -> StrictMath.abs(residuals[i]) > limit)
                .mapToObj(i -> new Outlier(runs.row(i), residuals[i]))
                .sorted(Comparator.comparingDouble(outlier -> -StrictMath.abs(outlier.residual())))
                .toList();
    }

    /** The law of N and D with its refits; empty if the form or the fit has no optimum. */
    public Optional<LawDraws<JointLaw>> draws(double experts) {
        Optional<JointLaw> point = form.joint(fitted, experts);
        if (point.isEmpty()) {
            return Optional.empty();
        }
        List<JointLaw> laws = new ArrayList<>();
        for (double[] refit : refits.coefficients()) {
            form.joint(refit, experts).ifPresent(laws::add);
        }
        return Optional.of(LawDraws.of(point.get(), laws));
    }

    /** Share of the refits whose exponents are positive, so that they have an optimum. */
    public double shareWithOptimum(double experts) {
        return draws(experts)
                .map(draws -> (double) draws.count() / refits.count())
                .orElse(0.0);
    }
}
