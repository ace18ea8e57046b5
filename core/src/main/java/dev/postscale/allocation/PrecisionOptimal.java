package dev.postscale.allocation;

import dev.postscale.law.JointLaw;
import dev.postscale.law.PrecisionLaw;

/**
 * The least loss for a budget when weights, activations and cache are trained in so many bits and a multiplication
 * costs in proportion to them, {@code C = (6/16) N D P}. With {@code N_eff = N f(P)} the budget is worth {@code C (16/P)
 * f(P)} to a run in full precision, whose optimum is known.
 *
 * <p>The law was fitted to small models and its authors do not mean the constants for other set-ups.
 *
 * @see <a href="https://arxiv.org/abs/2411.04330">arXiv 2411.04330, section 4.3</a>
 */
public final class PrecisionOptimal {
    /** The bits of the FLOP that a budget counts. */
    private static final double COUNTED_BITS = 16;

    private final PrecisionLaw law;

    private PrecisionOptimal(PrecisionLaw law) {
        this.law = law;
    }

    public static PrecisionOptimal under(PrecisionLaw law) {
        return new PrecisionOptimal(law);
    }

    /**
     * A run in few bits.
     *
     * @param bits of weights, activations and cache
     * @param params N, of which only {@code effectiveParams} count
     */
    public record Run(double bits, double params, double effectiveParams, double tokens, double loss) {}

    /** The bits that reach the least loss, the same for every budget, and the run that has them. */
    public Run allocate(double flops) {
        return allocate(flops, law.optimalBits());
    }

    /**
     * The best run in given bits.
     *
     * @param flops budget, as FLOP in 16 bits
     */
    public Run allocate(double flops, double bits) {
        JointLaw full = law.full();
        double share = law.share(bits, bits, bits);
        double bought = flops * COUNTED_BITS / bits;
        double effective = full.optimalParams(bought * share);
        double params = effective / share;
        double tokens = new Isoflop(bought).tokens(params);
        return new Run(bits, params, effective, tokens, full.loss(effective, tokens));
    }
}
