package dev.postscale.allocation;

import dev.postscale.law.Extrapolation;
import dev.postscale.quantity.Estimate;
import dev.postscale.training.TrainingFlops;
import java.util.List;

/**
 * A run to make: so many parameters on so many tokens.
 *
 * @param params N of the law's published coefficients; its interval is where the optimum of other plausible
 *     coefficients lies
 * @param tokens D, likewise; N and D of one draw spend the same compute
 * @param loss of this N and D
 * @param tokensPerParam D/N, its interval that of the optimum
 * @param binding the cap that keeps the run from the optimum
 * @param extrapolations how far the run lies outside the fit
 */
public record Allocation(
        Estimate params,
        Estimate tokens,
        Estimate loss,
        Estimate tokensPerParam,
        Binding binding,
        List<Extrapolation> extrapolations) {
    public Allocation {
        extrapolations = List.copyOf(extrapolations);
    }

    /** FLOP that the run takes: the whole budget, unless both caps bind. */
    public double flops() {
        return TrainingFlops.of(params.value(), tokens.value());
    }

    /** Which cap binds. */
    public enum Binding {
        NONE,
        PARAMS,
        TOKENS,
        /** Both, so that compute is left over. */
        BOTH
    }
}
