package dev.postscale.accuracy;

import dev.postscale.assessment.Knowledge;
import dev.postscale.calibration.Accuracy;
import dev.postscale.calibration.Calibration;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * The page on accuracy, in Markdown: for each formula how far its predictions are from what was measured, fitted to all
 * rows, to other groups and to other generations of accelerators, and its constants.
 */
public final class AccuracyPage {
    private static final int DIGITS = 3;

    private final Knowledge knowledge;
    private final Language language;
    private final Runnable fitDone;
    private final StringBuilder page = new StringBuilder();

    private AccuracyPage(Knowledge knowledge, Language language, Runnable fitDone) {
        this.knowledge = knowledge;
        this.language = language;
        this.fitDone = fitDone;
    }

    /** The formulas on trial. */
    static List<Trial<?>> trials(Knowledge knowledge) {
        return List.of(TrainingTrial.of(knowledge), ServingTrial.of(knowledge));
    }

    /**
     * The page in a language; the fits take a minute.
     *
     * @param progress is told the share that is done, from any thread
     */
    public static String of(Knowledge knowledge, Language language, DoubleConsumer progress) {
        List<Trial<?>> trials = trials(knowledge);
        double fits =
                trials.stream().mapToLong(trial -> trial.calibration().fits()).sum();
        AtomicLong done = new AtomicLong();
        AccuracyPage page = new AccuracyPage(knowledge, language, () -> progress.accept(done.incrementAndGet() / fits));
        page.line("# " + page.said("accuracy-title"));
        page.line("");
        page.line(page.said("accuracy-intro"));
        trials.forEach(page::section);
        return page.page.toString();
    }

    private <S> void section(Trial<S> trial) {
        Calibration<S> calibration = trial.calibration();
        double[] fitted = calibration.fit();
        line("");
        line("## " + said("accuracy-" + trial.id()));
        line("");
        line(said("accuracy-" + trial.id() + "-formula"));
        line("");
        Calibration.HeldOut groups = calibration.acrossGroups(fitDone);
        accuracies(trial, fitted, groups);
        line("");
        constants(trial, fitted, groups);
    }

    // ---- how far ----------------------------------------------------------------------------------------------

    private <S> void accuracies(Trial<S> trial, double[] fitted, Calibration.HeldOut groups) {
        Calibration<S> calibration = trial.calibration();
        double[] inSample = calibration.residuals(fitted);
        double[] acrossGroups = groups.residuals();
        double[] acrossGenerations = calibration.acrossGenerations(fitDone).residuals();
        line(said("accuracy-columns"));
        line("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        for (String kind : calibration.kinds()) {
            Accuracy.Told told = Objects.requireNonNull(trial.told().get(kind));
            row(trial.id() + "-" + kind, "accuracy-fitted", calibration.of(kind, inSample, told));
            row(trial.id() + "-" + kind, "accuracy-groups", calibration.of(kind, acrossGroups, told));
            row(trial.id() + "-" + kind, "accuracy-generations", calibration.of(kind, acrossGenerations, told));
        }
        line("");
        generations(calibration, acrossGenerations);
    }

    private void row(String kind, String how, Accuracy accuracy) {
        line("| " + said("accuracy-" + kind.replace('_', '-')) + " | " + said(how) + " | " + accuracy.rows() + " | "
                + number(accuracy.median()) + " | " + number(accuracy.ninth()) + " | " + number(accuracy.bias())
                + " | " + number(accuracy.low()) + " | " + number(accuracy.high())
                + " | " + number(accuracy.coverage()) + " |");
    }

    /** Each generation as predicted from the others. */
    private <S> void generations(Calibration<S> calibration, double[] residuals) {
        line(said("accuracy-generation-columns"));
        line("|---|--:|--:|--:|");
        Map<String, Integer> rows = new TreeMap<>();
        calibration.rows().forEach(row -> rows.merge(row.generation(), 1, Integer::sum));
        rows.forEach((generation, count) -> {
            double[] own = IntStream.range(0, residuals.length)
                    .filter(i -> calibration.rows().get(i).generation().equals(generation))
                    .mapToDouble(i -> residuals[i])
                    .toArray();
            Accuracy accuracy = Accuracy.of(own, Accuracy.Told.NOTHING);
            line("| " + generation + " | " + count + " | " + number(accuracy.median()) + " | " + number(accuracy.bias())
                    + " |");
        });
    }

    // ---- by which constants -----------------------------------------------------------------------------------

    private <S> void constants(Trial<S> trial, double[] fitted, Calibration.HeldOut groups) {
        List<double[]> intervals = trial.calibration().intervals(fitted, groups);
        double[] shipped = trial.shipped();
        line(said("accuracy-constant-columns"));
        line("|---|--:|--:|--:|--:|");
        for (int i = 0; i < fitted.length; i++) {
            ThresholdFact fact = knowledge.constants().fact(trial.constants().get(i));
            String label = language == Language.ZH ? fact.labelZh() : fact.labelEn();
            line("| " + label + " | " + number(shipped[i]) + " | " + number(fitted[i]) + " | "
                    + number(intervals.get(i)[0]) + " | " + number(intervals.get(i)[1]) + " |");
        }
    }

    private String said(String id) {
        var sentence = knowledge.base().sentence(id);
        return language == Language.ZH ? sentence.textZh() : sentence.textEn();
    }

    private static String number(double value) {
        if (Double.isNaN(value) || value == 0) {
            return Numbers.write(value);
        }
        double scale = StrictMath.pow(10, DIGITS - 1 - StrictMath.floor(StrictMath.log10(StrictMath.abs(value))));
        return Numbers.write(StrictMath.rint(value * scale) / scale);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
