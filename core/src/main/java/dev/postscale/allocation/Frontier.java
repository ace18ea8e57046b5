package dev.postscale.allocation;

import dev.postscale.law.FitRange;
import dev.postscale.law.JointLaw;
import dev.postscale.law.LawDraws;
import dev.postscale.quantity.Estimate;
import dev.postscale.training.TrainingFlops;

/**
 * The least loss by training compute: {@code L*(C) = E + R(C)} where the reducible part falls by the factor {@code
 * 10^-g} with every decade of compute. It has no corner: where it stops paying is a matter of what a decade must buy.
 */
public final class Frontier {
    private static final double DECADE = 10;

    private final LawDraws<JointLaw> law;
    private final FitRange range;

    private Frontier(LawDraws<JointLaw> law, FitRange range) {
        this.law = law;
        this.range = range;
    }

    public static Frontier under(LawDraws<JointLaw> law, FitRange range) {
        return new Frontier(law, range);
    }

    public LawDraws<JointLaw> law() {
        return law;
    }

    public FitRange range() {
        return range;
    }

    public Estimate loss(double flops) {
        return law.estimate(draw -> draw.optimalLoss(flops));
    }

    /** What is left above the irreducible loss. */
    public Estimate reducible(double flops) {
        return law.estimate(draw -> draw.optimalLoss(flops) - draw.irreducible());
    }

    public Estimate irreducible() {
        return law.estimate(JointLaw::irreducible);
    }

    /** Nats that the next decade of compute takes off the loss. */
    public Estimate natsOfNextDecade(double flops) {
        return law.estimate(draw -> draw.optimalLoss(flops) - draw.optimalLoss(DECADE * flops));
    }

    /**
     * The knee: compute past which another decade takes less than this share off the loss. From {@code R (1 - 10^-g) =
     * s (E + R)} the reducible loss there is {@code R = s E / (1 - 10^-g - s)}; infinite where a decade takes off more
     * than the share for ever, as without an irreducible loss.
     *
     * @param share s, such as 0.01
     */
    public Estimate knee(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("The share (" + share + ") of a knee must lie between 0 and 1.");
        }
        return law.estimate(draw -> knee(draw, share));
    }

    private static double knee(JointLaw draw, double share) {
        double decay = -StrictMath.expm1(-StrictMath.log(DECADE) * draw.lossDecay());
        double reducible = share * draw.irreducible() / (decay - share);
        return decay <= share ? 0 : draw.flopsForLoss(draw.irreducible() + reducible);
    }

    /** Compute whose optimal run takes so many tokens. */
    public Estimate flopsForTokens(double tokens) {
        return law.estimate(draw -> flopsForTokens(draw, tokens));
    }

    static double flopsForTokens(JointLaw draw, double tokens) {
        double unit = TrainingFlops.ofParamTokens(1);
        return unit * StrictMath.pow(tokens / draw.optimalTokens(unit), 1 / draw.tokensGrowth());
    }
}
