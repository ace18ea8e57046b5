package dev.postscale.law;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A form of law that can be computed, by the notation that the knowledge base names it with. */
public final class LawForm {
    private static final Map<String, Function<Coefficients, ScalingLaw>> FORMS = Map.ofEntries(
            form("joint", JointLaw::of),
            form("power-params", PowerLaw::ofParams),
            form("power-tokens", PowerLaw::ofTokens),
            form("power-compute", PowerLaw::ofCompute),
            form("kaplan-joint", KaplanJointLaw::of),
            form("kaplan-steps", KaplanStepsLaw::of),
            form("critical-batch", CriticalBatchLaw::of),
            form("kaplan-allocation", KaplanAllocation::of),
            form("overfit", OverfitLaw::of),
            form("power-allocation", PowerAllocation::of),
            form("tokens-allocation", TokensAllocation::of),
            form("deepseek-allocation", DeepSeekAllocation::of),
            form("hyperparameters", HyperparameterLaw::of),
            form("batch", BatchLaw::of),
            form("batch-trade-off", coefficients -> new BatchTradeOff()),
            form("non-embedding", NonEmbeddingLaw::of),
            form("measured-exponents", MeasuredExponents::new),
            form("repeated-data", RepeatedDataLaw::of),
            form("lifetime", LifetimeLaw::of),
            form("routed", RoutedLaw::of),
            form("granularity", GranularityLaw::of),
            form("experts", ExpertsLaw::of),
            form("sparsity", SparsityLaw::of),
            form("precision", PrecisionLaw::of),
            form("quantization", QuantizationLaw::of),
            form("powered-joint", PoweredJointLaw::of),
            form("distillation", DistillationLaw::of),
            form("overtraining", OvertrainingLaw::of),
            form("coverage", CoverageLaw::of),
            form("pass-at-k", coefficients -> new PassAtKLaw()),
            form("search-trade-off", SearchTradeOff::of),
            form("best-of-n", coefficients -> new BestOfNLaw()),
            form("reward-optimization", coefficients -> new RewardOptimizationLaw()),
            form("saturating", SaturatingLaw::of),
            form("transfer", TransferLaw::of),
            form("progress", ProgressLaw::of),
            form("density", DensityLaw::of),
            form("token-ratio", TokenRatioLaw::of));

    private final Function<Coefficients, ScalingLaw> law;

    private LawForm(Function<Coefficients, ScalingLaw> law) {
        this.law = law;
    }

    /** The form of a notation, such as joint. */
    public static Optional<LawForm> of(String notation) {
        return Optional.ofNullable(FORMS.get(notation)).map(LawForm::new);
    }

    /**
     * The law of this form with the given coefficients.
     *
     * @throws IllegalArgumentException if a coefficient is missing or cannot be one
     */
    public ScalingLaw with(Coefficients coefficients) {
        return law.apply(coefficients);
    }

    private static Map.Entry<String, Function<Coefficients, ScalingLaw>> form(
            String notation, Function<Coefficients, ScalingLaw> law) {
        return Map.entry(notation, law);
    }
}
