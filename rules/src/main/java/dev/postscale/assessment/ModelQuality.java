package dev.postscale.assessment;

import dev.postscale.fit.LineFit;
import dev.postscale.law.JointLaw;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.CalendarDate;
import dev.postscale.sampling.Spread;
import dev.postscale.training.TrainingFlops;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Effective training compute of models, in decades: log10 of the FLOP with which the compute-optimal frontier of the
 * law reaches the model's own loss, times algorithmic progress to its date. Models whose compute is unknown or which
 * derive from another are read from their capability index by a line through those that have both.
 */
final class ModelQuality {
    /**
     * @param decades log10 of FLOP
     * @param spread half the 80 % interval, decades
     */
    record Quality(double decades, double spread) {}

    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);
    private static final double DAYS_PER_MONTH = 30.436875;

    private final JointLaw law;
    private final Constants constants;
    private final Map<String, Quality> known = new HashMap<>();

    ModelQuality(JointLaw law, Constants constants, List<ModelFact> models) {
        this.law = law;
        this.constants = constants;
        double own = constants.value("model-quality-spread");
        for (ModelFact model : models) {
            double decades = fromCompute(model);
            if (!Double.isNaN(decades)) {
                known.put(model.id(), new Quality(decades, own));
            }
        }
        List<ModelFact> both = models.stream()
                .filter(model -> known.containsKey(model.id()) && !Double.isNaN(model.capabilityIndex()))
                .toList();
        LineFit line = LineFit.of(
                both.stream().mapToDouble(ModelFact::capabilityIndex).toArray(),
                both.stream().mapToDouble(model -> of(model).decades()).toArray());
        double residual = Spread.Z90 * line.residualDeviation();
        for (ModelFact model : models) {
            if (!known.containsKey(model.id()) && !Double.isNaN(model.capabilityIndex())) {
                known.put(model.id(), new Quality(line.at(model.capabilityIndex()), residual));
            }
        }
    }

    static double trainFlops(ModelFact model) {
        return Double.isNaN(model.trainFlops())
                ? TrainingFlops.of(model.paramsActive(), model.trainTokens())
                : model.trainFlops();
    }

    private double fromCompute(ModelFact model) {
        // Tokens and FLOP of pruned and distilled models are those of the extra run: they say nothing of the whole.
        if (model.kind().equals("pruned")
                || model.kind().equals("distilled")
                || model.released().isEmpty()) {
            return Double.NaN;
        }
        double flops = Double.isNaN(model.trainTokens()) || Double.isNaN(model.paramsActive())
                ? model.trainFlops()
                : law.effectiveCompute(model.paramsActive(), model.trainTokens());
        return StrictMath.log10(flops) + progress(model.released());
    }

    /** Decades that algorithms have gained from the origin of the scale to a date. */
    double progress(String date) {
        double months = ChronoUnit.DAYS.between(ORIGIN, day(date)) / DAYS_PER_MONTH;
        return months * StrictMath.log10(2) / constants.value("progress-doubling-months");
    }

    /** Last day of a date that may lack its day or month. */
    static LocalDate day(String date) {
        return date.length() == "2020".length()
                ? LocalDate.of(Integer.parseInt(date), 12, 31)
                : CalendarDate.parse(date).lastDay();
    }

    /** Of a run with these parameters and tokens at a date. */
    double ofRun(double params, double tokens, String date) {
        return StrictMath.log10(law.effectiveCompute(params, tokens)) + progress(date);
    }

    boolean knows(ModelFact model) {
        return known.containsKey(model.id());
    }

    Quality of(ModelFact model) {
        Quality quality = known.get(model.id());
        if (quality == null) {
            throw new IllegalArgumentException("The quality of model (" + model.id() + ") is unknown.");
        }
        return quality;
    }
}
