package dev.postscale.assessment;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.ModelFact;
import dev.postscale.quantity.Conversions;
import dev.postscale.training.TrainedModel;
import dev.postscale.training.TrainingChip;
import dev.postscale.training.TrainingEfficiency;
import java.util.Optional;

/** The records of the knowledge base as the physics of training takes them. */
public final class TrainingCalibration {
    /** Attention over a compressed cache. */
    private static final String LATENT = "MLA";

    private TrainingCalibration() {}

    /** The chip; empty where its peak or bandwidth is unknown. */
    public static Optional<TrainingChip> chip(AcceleratorFact fact) {
        double peak = Double.isNaN(fact.bf16Flops()) ? fact.fp16Flops() : fact.bf16Flops();
        return peak > 0 && fact.bandwidth() > 0
                ? Optional.of(new TrainingChip(
                        peak,
                        fact.fp8Flops(),
                        fact.fp4Flops(),
                        fact.bandwidth(),
                        fact.memoryGib() * Conversions.BYTES_PER_GIB))
                : Optional.empty();
    }

    /** A model of the knowledge base, in the size that was said where that differs. */
    public static TrainedModel model(ModelFact fact, double total, double active) {
        TrainedModel usual = TrainedModel.ofSize(total, active);
        if (!(fact.layerCount() > 0 && fact.width() > 0)) {
            return usual;
        }
        double attending = fact.attentionLayerCount() >= 0 ? fact.attentionLayerCount() : fact.layerCount();
        // The head size of latent attention is that of what is cached; its heads together are wider than the model.
        double heads = fact.headCount() * fact.headDim();
        double wide = fact.attentionKind().equals(LATENT) || !(heads > 0) ? fact.width() : heads;
        return new TrainedModel(
                total, active, experts(fact, total, active), fact.layerCount(), fact.width(), attending * wide);
    }

    /** Of the parameters that routing chooses from a token passes {@code k/E}: what it leaves out tells all of them. */
    private static double experts(ModelFact fact, double total, double active) {
        double passed = fact.expertsPerToken() / fact.expertCount();
        double experts = (total - active) / (1 - passed);
        return passed < 1 && experts <= total ? experts : total - active;
    }

    /** Tokens of context a model was trained on where nobody says: its own, or the usual of long training if that is less. */
    public static double sequence(Optional<ModelFact> fact, Constants constants) {
        double usual = constants.value("assumed-training-sequence");
        double own = fact.map(ModelFact::contextLength).orElse(Double.NaN);
        return own < usual ? own : usual;
    }

    public static TrainingEfficiency efficiency(Constants constants) {
        return new TrainingEfficiency(
                constants.value("training-matmul-share"),
                constants.value("training-bytes-per-flop"),
                constants.value("training-narrow-width"),
                constants.value("training-expert-traffic"),
                constants.value("training-scale-loss"),
                constants.value("training-run-share"));
    }
}
