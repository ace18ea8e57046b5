package dev.postscale.accuracy;

import dev.postscale.assessment.Constants;
import dev.postscale.assessment.Knowledge;
import dev.postscale.assessment.TrainingCalibration;
import dev.postscale.calibration.Accuracy.Told;
import dev.postscale.calibration.Calibration;
import dev.postscale.calibration.Free;
import dev.postscale.calibration.Measured;
import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.TrainingRunFact;
import dev.postscale.training.NumberFormat;
import dev.postscale.training.TrainedModel;
import dev.postscale.training.TrainingChip;
import dev.postscale.training.TrainingEfficiency;
import dev.postscale.training.TrainingSpeed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The efficiency of training against published runs. */
final class TrainingTrial {
    static final String FULL_RUN = "full_run";
    private static final String REPORTED = "reported";
    static final String THROUGHPUT = "throughput";
    private static final String RECOMPUTATION = "recomputation";

    /** A rate that counts the forward pass run again counts four passes where the model has three. */
    private static final double WITHOUT_RECOMPUTATION = 0.75;

    /** What of a run was measured. */
    enum Measure {
        TOKENS_PER_SECOND,
        UTILIZATION,
        ACCELERATOR_HOURS
    }

    /** A run as it is predicted; {@code tokens} NaN where only its speed was measured. */
    record Setting(
            TrainedModel model,
            TrainingChip chip,
            NumberFormat format,
            double count,
            double sequence,
            double tokens,
            boolean whole,
            Measure measure) {}

    private TrainingTrial() {}

    static Trial<Setting> of(Knowledge knowledge) {
        Constants constants = knowledge.constants();
        List<Free> free = List.of(
                new Free("training-matmul-share", 0.7, 0.3, 1),
                new Free("training-bytes-per-flop", 1e-3, 0, 1e-2),
                new Free("training-narrow-width", 1500, 0, 20_000),
                new Free("training-expert-traffic", 2, 1, 8),
                new Free("training-run-share", 0.8, 0.4, 1));
        double scale = constants.value("training-scale-loss");
        List<String> notations = free.stream().map(Free::name).toList();
        return new Trial<>(
                "training",
                Calibration.of((values, setting) -> predicted(values, scale, setting), free, rows(knowledge)),
                notations,
                notations.stream().mapToDouble(constants::value).toArray(),
                Map.of(
                        FULL_RUN,
                        Told.within(constants.value("training-hours-spread")),
                        THROUGHPUT,
                        Told.within(constants.value("training-speed-spread"))));
    }

    private static double predicted(double[] values, double scale, Setting run) {
        TrainingEfficiency efficiency =
                new TrainingEfficiency(values[0], values[1], values[2], values[3], scale, values[4]);
        TrainingSpeed speed =
                TrainingSpeed.of(run.model(), run.chip(), run.format(), run.count(), run.sequence(), efficiency);
        double kept = run.whole() ? efficiency.run() : 1;
        return switch (run.measure()) {
            case TOKENS_PER_SECOND -> speed.tokensPerSecond() * kept;
            case UTILIZATION -> speed.mfu() * kept;
            case ACCELERATOR_HOURS -> speed.time(run.tokens(), efficiency).acceleratorHours();
        };
    }

    /** The rows that say what was trained, on what, and how fast. Estimates by others are no measurements. */
    static List<Measured<Setting>> rows(Knowledge knowledge) {
        return knowledge.base().trainingRuns().stream()
                .filter(run -> run.quality().equals(REPORTED))
                .flatMap(run -> row(run, knowledge).stream())
                .toList();
    }

    private static Optional<Measured<Setting>> row(TrainingRunFact run, Knowledge knowledge) {
        AcceleratorFact accelerator =
                knowledge.base().accelerator(run.accelerator()).orElseThrow();
        Optional<TrainingChip> chip = TrainingCalibration.chip(accelerator);
        Optional<Measure> measure = measure(run);
        if (Double.isNaN(run.paramsActive()) || chip.isEmpty() || measure.isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelFact> known = knowledge.base().model(run.model());
        TrainedModel model = known.map(fact -> TrainingCalibration.model(fact, run.paramsTotal(), run.paramsActive()))
                .orElseGet(() -> TrainedModel.ofSize(run.paramsTotal(), run.paramsActive()));
        Constants constants = knowledge.constants();
        Setting setting = new Setting(
                model,
                chip.get(),
                NumberFormat.of(run.precision()).orElseThrow(),
                or(run.count(), constants.value("assumed-training-accelerators")),
                or(run.sequence(), TrainingCalibration.sequence(known, constants)),
                run.tokens(),
                run.kind().equals(FULL_RUN),
                measure.get());
        String generation = Generation.of(accelerator, chip.get().peak16());
        return Optional.of(new Measured<>(
                setting,
                value(run, measure.get()),
                run.kind(),
                String.join(" | ", run.source(), run.date(), family(run, known), generation),
                generation));
    }

    private static double or(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    private static Optional<Measure> measure(TrainingRunFact run) {
        if (run.kind().equals(FULL_RUN) && !Double.isNaN(run.acceleratorHours() * run.tokens())) {
            return Optional.of(Measure.ACCELERATOR_HOURS);
        }
        if (!Double.isNaN(run.tokensPerSecond())) {
            return Optional.of(Measure.TOKENS_PER_SECOND);
        }
        return Double.isNaN(run.utilization()) ? Optional.empty() : Optional.of(Measure.UTILIZATION);
    }

    private static double value(TrainingRunFact run, Measure measure) {
        return switch (measure) {
            case TOKENS_PER_SECOND -> run.tokensPerSecond();
            case ACCELERATOR_HOURS -> run.acceleratorHours();
            case UTILIZATION ->
                run.utilization() * (run.utilizationBasis().contains(RECOMPUTATION) ? WITHOUT_RECOMPUTATION : 1);
        };
    }

    /** Models of one line, by the base or by the first word of their name. */
    private static String family(TrainingRunFact run, Optional<ModelFact> known) {
        return known.map(ModelFact::family)
                .orElseGet(() -> run.label().split("[ \\d]", 2)[0])
                .toLowerCase(Locale.ROOT);
    }
}
