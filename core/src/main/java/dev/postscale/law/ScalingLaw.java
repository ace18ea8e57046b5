package dev.postscale.law;

import java.util.List;

/**
 * A published law with its coefficients, as a function from named inputs to named outputs.
 *
 * <p>The forms are known here; their coefficients, ranges and sources are data. {@link LawForm} makes one of the other.
 */
public sealed interface ScalingLaw
        permits BatchLaw,
                BatchTradeOff,
                BestOfNLaw,
                CoverageLaw,
                CriticalBatchLaw,
                DeepSeekAllocation,
                DensityLaw,
                DistillationLaw,
                ExpertsLaw,
                GranularityLaw,
                HyperparameterLaw,
                JointLaw,
                KaplanAllocation,
                KaplanJointLaw,
                KaplanStepsLaw,
                LifetimeLaw,
                MeasuredExponents,
                NonEmbeddingLaw,
                OverfitLaw,
                OvertrainingLaw,
                PassAtKLaw,
                PowerAllocation,
                PowerLaw,
                PoweredJointLaw,
                PrecisionLaw,
                ProgressLaw,
                QuantizationLaw,
                RepeatedDataLaw,
                RewardOptimizationLaw,
                RoutedLaw,
                SaturatingLaw,
                SearchTradeOff,
                SparsityLaw,
                TokenRatioLaw,
                TokensAllocation,
                TransferLaw {
    /** What the law answers, each with the inputs it needs. */
    List<Output> outputs();

    /**
     * The value of an output.
     *
     * @param inputs by name, in base units; names the output does not use are ignored
     * @throws IllegalArgumentException if the law has no such output, or an input is missing or out of its range
     */
    double value(String output, LawInputs inputs);

    /** What to throw for an output that the law does not have. */
    default IllegalArgumentException noOutput(String output) {
        return new IllegalArgumentException("The law has no output (" + output + ").\nMaybe one of: "
                + String.join(", ", outputs().stream().map(Output::name).toList()) + ".");
    }

    /**
     * An output of a law.
     *
     * @param name as in published tables, such as {@code N_opt}
     * @param unit empty for a ratio, an exponent or a share
     */
    record Output(String name, String unit, List<Input> inputs) {
        public Output {
            inputs = List.copyOf(inputs);
        }

        static Output of(String name, String unit, Input... inputs) {
            return new Output(name, unit, List.of(inputs));
        }

        /** Names of the inputs without which there is no value. */
        public List<String> required() {
            return inputs.stream().filter(Input::required).map(Input::name).toList();
        }

        /** Names of all inputs. */
        public List<String> names() {
            return inputs.stream().map(Input::name).toList();
        }
    }

    /**
     * An input of a law.
     *
     * @param unit parameter, token, FLOP, PF-day, nats/token; empty for a count, a share, a word or a list
     * @param required false if the law has a value of its own or another input can stand for it
     */
    record Input(String name, String unit, boolean required) {
        /** All parameters, N. */
        static final Input PARAMS = of("N", "parameter");

        /** Training tokens, D. */
        static final Input TOKENS = of("D", "token");

        /** Training compute, C. */
        static final Input FLOPS = of("C", "FLOP");

        static Input of(String name, String unit) {
            return new Input(name, unit, true);
        }

        static Input optional(String name, String unit) {
            return new Input(name, unit, false);
        }
    }
}
