package dev.postscale.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Fits a form of law to runs: the optimum from many starts, refits to runs drawn anew, profiles and influences. The same
 * runs, seed and options give the same digits, on any JDK and any number of processors.
 */
public final class LawFitter {
    /** Refits of which an interval and a covariance can be told. */
    public static final int FEWEST_REFITS = 100;

    private static final int USUAL_REFITS = 1000;
    private static final double RUNS_PER_COEFFICIENT = 2;
    private static final int MOST_LEFT_OUT = 1000;
    private static final int INFLUENCES = 5;
    private static final int MOST_STEPS = 300;

    /** Predictions above the best runs cost ten times as much, so the law runs along their lower edge. */
    private static final double ENVELOPE = 10;

    private final Form form;
    private final Map<String, Double> held;
    private final double above;
    private final int refits;
    private final long seed;
    private final DoubleConsumer progress;

    private LawFitter(
            Form form, Map<String, Double> held, double above, int refits, long seed, DoubleConsumer progress) {
        this.form = form;
        this.held = new TreeMap<>(held);
        this.above = above;
        this.refits = refits;
        this.seed = seed;
        this.progress = progress;
    }

    /** By Hoffmann's objective, with a thousand refits. */
    public static LawFitter of(Form form) {
        return new LawFitter(form, Map.of(), 1, USUAL_REFITS, 1, done -> {});
    }

    /** With some coefficients, by symbol, that stay as they are. */
    public LawFitter holding(Map<String, Double> coefficients) {
        return new LawFitter(form, coefficients, above, refits, seed, progress);
    }

    /** Along the lower edge of the runs instead of amid them: what the best recipes reach. */
    public LawFitter alongTheEnvelope() {
        return new LawFitter(form, held, ENVELOPE, refits, seed, progress);
    }

    public LawFitter withRefits(int count, long otherSeed) {
        if (count < FEWEST_REFITS) {
            throw new IllegalArgumentException("The refits (" + count + ") must be at least " + FEWEST_REFITS + ".");
        }
        return new LawFitter(form, held, above, count, otherSeed, progress);
    }

    /** Tells the share that is done, from any thread. */
    public LawFitter reporting(DoubleConsumer share) {
        return new LawFitter(form, held, above, refits, seed, share);
    }

    /**
     * Fits.
     *
     * @throws NotIdentifiableException if the runs cannot carry the fit
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public LawFit fit(Runs runs) {
        boolean[] fixed = new boolean[form.coefficients().size()];
        double[] values = new double[fixed.length];
        hold(fixed, values);
        shortage(runs, fixed).ifPresent(shortage -> {
            throw new NotIdentifiableException(shortage);
        });
        Robust robust = new Robust(form.delta(), above);
        Residuals residuals = form.residuals(runs, fixed);
        List<double[]> starts = starts(runs, fixed, values);
        double all = starts.size() + refits;
        Search.Found found = new Search(residuals, robust, fixed).from(starts, done -> progress.accept(done / all));
        double[] best = residuals.coefficients(found.best());
        new Identification(form, residuals, fixed).check(found.best());
        Refits drawn = Refits.of(
                residuals,
                robust,
                fixed,
                found.best(),
                refits,
                seed,
                done -> progress.accept((starts.size() + done) / all));
        double[] deviations = deviations(drawn);
        return new LawFit(
                form,
                runs,
                best,
                found.objective(),
                starts.size(),
                found.clusters(),
                found.atBest(),
                predictedMinusObserved(residuals, found.best()),
                drawn,
                profiles(runs, robust, fixed, best, found.objective(), deviations),
                withoutExtremes(runs, robust, fixed, best, deviations),
                influences(runs, residuals, robust, fixed, found.best(), deviations));
    }

    private void hold(boolean[] fixed, double[] values) {
        List<String> symbols =
                form.coefficients().stream().map(Coefficient::symbol).toList();
        held.forEach((symbol, value) -> {
            int at = symbols.indexOf(symbol);
            if (at < 0) {
                throw new IllegalArgumentException("The coefficient (" + symbol + ") to hold must be one of "
                        + String.join(", ", symbols) + " in the form " + form.id() + ".");
            }
            fixed[at] = true;
            values[at] = form.coefficients().get(at).fittedOf(value);
        });
        if (held.size() >= fixed.length) {
            throw new IllegalArgumentException("At least one coefficient must be left to fit.");
        }
    }

    private Optional<Shortage> shortage(Runs runs, boolean[] fixed) {
        int free = fixed.length - held.size();
        int fewest = (int) (RUNS_PER_COEFFICIENT * free);
        if (runs.size() < fewest) {
            return Optional.of(new Shortage(
                    "The runs (" + runs.size() + ") must be at least " + fewest + " to tell " + free
                            + " coefficients of the form " + form.id() + " from noise.",
                    "Maybe add " + (fewest - runs.size()) + " or more: small models on much data and larger ones on "
                            + "little, at three or more sizes; or hold coefficients of a published law."));
        }
        return form.shortage(runs);
    }

    /** The starts of the form with the held coefficients in place, each once. */
    private List<double[]> starts(Runs runs, boolean[] fixed, double[] values) {
        List<double[]> starts = form.starts(runs);
        if (held.isEmpty()) {
            return starts;
        }
        Map<List<Double>, double[]> once = new LinkedHashMap<>();
        for (double[] start : starts) {
            for (int j = 0; j < fixed.length; j++) {
                start[j] = fixed[j] ? values[j] : start[j];
            }
            once.putIfAbsent(Arrays.stream(start).boxed().toList(), start);
        }
        return List.copyOf(once.values());
    }

    private static double[] deviations(Refits drawn) {
        double[][] covariance = drawn.covariance();
        double[] deviations = new double[covariance.length];
        Arrays.setAll(deviations, j -> StrictMath.sqrt(covariance[j][j]));
        return deviations;
    }

    private static double[] predictedMinusObserved(Residuals residuals, double[] at) {
        double[] gradient = new double[at.length];
        double[] all = new double[residuals.runs()];
        Arrays.setAll(all, run -> residuals.at(at, run, gradient, new double[0]));
        return all;
    }

    private List<Profile> profiles(
            Runs runs, Robust robust, boolean[] fixed, double[] best, double objective, double[] deviations) {
        double[][] ends = new double[fixed.length][];
        IntStream.range(0, fixed.length)
                .parallel()
                .filter(j -> !fixed[j])
                .forEach(j -> ends[j] = Profiler.ends(form, runs, robust, fixed, best, objective, j, deviations[j]));
        List<Profile> profiles = new ArrayList<>();
        for (int j = 0; j < fixed.length; j++) {
            if (!fixed[j]) {
                profiles.add(new Profile(form.coefficients().get(j), ends[j][0], ends[j][1]));
            }
        }
        return profiles;
    }

    /** From the optimum of all runs to the nearest of the moderate ones, and the profiles there. */
    private List<Profile> withoutExtremes(
            Runs runs, Robust robust, boolean[] fixed, double[] best, double[] deviations) {
        return form.withoutExtremes(runs)
                .map(moderate -> {
                    Residuals residuals = form.residuals(moderate, fixed);
                    int[] weights = new int[moderate.size()];
                    Arrays.fill(weights, 1);
                    Descent.End end = Descent.near(residuals, robust, fixed)
                            .from(residuals.coordinates(best), weights, 0, MOST_STEPS);
                    double[] point = residuals.coefficients(end.point());
                    return profiles(moderate, robust, fixed, point, end.value(), deviations);
                })
                .orElse(List.of());
    }

    private List<Influence> influences(
            Runs runs, Residuals residuals, Robust robust, boolean[] fixed, double[] best, double[] deviations) {
        if (runs.size() > MOST_LEFT_OUT) {
            return List.of();
        }
        double[] with = residuals.coefficients(best);
        Influence[] influences = new Influence[runs.size()];
        Workers.each(
                influences.length,
                () -> Descent.near(residuals, robust, fixed),
                (descent, run) -> {
                    int[] weights = new int[influences.length];
                    Arrays.fill(weights, 1);
                    weights[run] = 0;
                    double[] without = residuals.coefficients(
                            descent.from(best, weights, 0, MOST_STEPS).point());
                    influences[run] = influence(runs.row(run), with, without, fixed, deviations);
                },
                done -> {});
        return Arrays.stream(influences)
                .sorted(Comparator.comparingDouble(influence -> -StrictMath.abs(influence.deviations())))
                .limit(INFLUENCES)
                .toList();
    }

    private Influence influence(int row, double[] with, double[] without, boolean[] fixed, double[] deviations) {
        int most = -1;
        double moved = 0;
        for (int j = 0; j < fixed.length; j++) {
            double shift = deviations[j] > 0 ? (without[j] - with[j]) / deviations[j] : 0;
            if (!fixed[j] && (most < 0 || StrictMath.abs(shift) > StrictMath.abs(moved))) {
                most = j;
                moved = shift;
            }
        }
        return new Influence(row, form.coefficients().get(most), moved);
    }
}
