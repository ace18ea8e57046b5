package dev.postscale.allocation;

import dev.postscale.law.DeepSeekAllocation;
import dev.postscale.law.LawInputs;
import dev.postscale.law.RepeatedDataLaw;
import dev.postscale.law.ScalingLaw;
import java.util.Optional;

/**
 * How a published law splits a budget of training compute, for comparison with others. N counts what the law counts:
 * some leave the embeddings out, and Kaplan's budget is that of an ideal batch.
 *
 * @param params N
 * @param tokens D
 */
public record Split(double params, double tokens) {
    public double tokensPerParam() {
        return tokens / params;
    }

    /** The split of a law, empty if the law does not split budgets. */
    public static Optional<Split> of(ScalingLaw law, double flops) {
        if (law instanceof RepeatedDataLaw repeated) {
            return of(repeated.fresh(), flops);
        }
        if (law instanceof DeepSeekAllocation) {
            // Its model size is FLOP per token; read as the 6 FLOP per parameter of the others.
            double tokens = law.value("D_opt", budget(flops));
            return Optional.of(new Split(new Isoflop(flops).tokens(tokens), tokens));
        }
        return has(law, "N_opt") && has(law, "D_opt")
                ? Optional.of(new Split(law.value("N_opt", budget(flops)), law.value("D_opt", budget(flops))))
                : Optional.empty();
    }

    private static LawInputs budget(double flops) {
        return LawInputs.none().with("C", flops);
    }

    /** True if the law has an output that a budget alone determines. */
    private static boolean has(ScalingLaw law, String name) {
        return law.outputs().stream()
                .anyMatch(output -> output.name().equals(name)
                        && output.names().stream().anyMatch(input -> input.startsWith("C"))
                        && output.required().stream().allMatch(input -> input.startsWith("C")));
    }
}
