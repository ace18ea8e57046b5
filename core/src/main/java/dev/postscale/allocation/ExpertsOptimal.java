package dev.postscale.allocation;

import dev.postscale.law.ExpertsLaw;
import dev.postscale.law.Extrapolation;
import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import java.util.Comparator;
import java.util.List;

/**
 * The best number of experts, active parameters and tokens for a budget of compute when the whole model has to fit a
 * memory. Idle experts take memory: the larger the budget against the memory, the fewer experts are best, down to a
 * dense model.
 *
 * <p>Experts are tried by doubling, from 1 to the 32 that the law was fitted to.
 *
 * @see <a href="https://arxiv.org/abs/2502.05172">arXiv 2502.05172, section 6 and table 2</a>
 */
public final class ExpertsOptimal {
    private static final List<Integer> FITTED = List.of(1, 2, 4, 8, 16, 32);

    private final ExpertsLaw law;
    private final FitRange range;
    private final ExpertsShape shape;
    private final ExpertsShape.Memory memory;

    private ExpertsOptimal(ExpertsLaw law, FitRange range, ExpertsShape shape, ExpertsShape.Memory memory) {
        this.law = law;
        this.range = range;
        this.shape = shape;
        this.memory = memory;
    }

    /**
     * Under a law, for models of one kind.
     *
     * @param vocabulary of the tokenizer
     * @param widthPerLayer width over number of layers
     */
    public static ExpertsOptimal under(
            ExpertsLaw law, FitRange range, double vocabulary, double widthPerLayer, ExpertsShape.Memory memory) {
        return new ExpertsOptimal(law, range, new ExpertsShape(1, 1, vocabulary, widthPerLayer), memory);
    }

    /**
     * A run of one number of experts.
     *
     * @param bytes of the model as it serves
     * @param memoryBinds true if more active parameters would be better
     */
    public record Run(
            int experts,
            double activeParams,
            double totalParams,
            double tokens,
            double loss,
            double bytes,
            boolean memoryBinds,
            List<Extrapolation> extrapolations) {
        public Run {
            extrapolations = List.copyOf(extrapolations);
        }
    }

    /** The best run. */
    public Run allocate(double flops, double maxBytes) {
        return FITTED.stream()
                .map(experts -> allocate(flops, maxBytes, experts))
                .min(Comparator.comparingDouble(Run::loss))
                .orElseThrow();
    }

    /** The best run with so many experts. */
    public Run allocate(double flops, double maxBytes, int experts) {
        if (!(flops > 0 && maxBytes > 0)) {
            throw new IllegalArgumentException(
                    "The FLOP (" + flops + ") and the bytes (" + maxBytes + ") of a run must be positive.");
        }
        ExpertsShape kind = new ExpertsShape(1, experts, shape.vocabulary(), shape.widthPerLayer());
        JointLaw joint = law.with(experts);
        ExpertsShape free = kind.withActiveParams(joint.optimalParams(flops));
        boolean binds = memory.bytes(free) > maxBytes;
        ExpertsShape best = binds ? kind.filling(maxBytes, memory) : free;
        double active = best.activeParams();
        double tokens = new Isoflop(flops).tokens(active);
        return new Run(
                experts,
                active,
                best.totalParams(),
                tokens,
                joint.loss(active, tokens),
                memory.bytes(best),
                binds,
                range.beyond(active, tokens));
    }
}
