package dev.postscale.law;

import java.util.List;
import java.util.Map;

/** A published law with its coefficients, as a function from named inputs to named outputs. */
public sealed interface ScalingLaw permits JointLaw {
    /** What the law answers, each with the inputs it needs. */
    List<Output> outputs();

    /**
     * The value of an output.
     *
     * @param inputs values by input name, in base units; names the output does not use are ignored
     * @throws IllegalArgumentException if the law has no such output or an input is missing or not positive
     */
    double value(String output, Map<String, Double> inputs);

    /**
     * An output of a law.
     *
     * @param name as in published tables, such as {@code N_opt}
     * @param unit empty for a ratio or an exponent
     * @param inputs names of the inputs, such as {@code C}
     */
    record Output(String name, String unit, List<String> inputs) {
        public Output {
            inputs = List.copyOf(inputs);
        }

        /** The named input out of those given. */
        static double input(String name, Map<String, Double> inputs) {
            Double value = inputs.get(name);
            if (value == null) {
                throw new IllegalArgumentException("The input (" + name + ") is missing.\nMaybe it has another name: "
                        + String.join(", ", inputs.keySet()) + " is given.");
            }
            if (!(value > 0) || value.isInfinite()) {
                throw new IllegalArgumentException(
                        "The input (" + name + " = " + value + ") must be a positive, finite number.");
            }
            return value;
        }
    }
}
