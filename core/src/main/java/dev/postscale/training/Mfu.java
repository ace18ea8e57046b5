package dev.postscale.training;

import dev.postscale.quantity.Conversions;

/**
 * Model FLOPs utilization: the share of the dense peak rate that a run turns into the 6ND of its model, recomputation
 * not counted. Published runs lie between 0.15 and 0.6.
 *
 * @param share above 0, at most 1
 * @see <a href="https://arxiv.org/abs/2204.02311">arXiv 2204.02311, appendix B</a>
 */
public record Mfu(double share) {
    public Mfu {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The MFU (" + share
                    + ") must lie above 0 and not above 1.\nMaybe it was given in per cent, or against the peak of"
                    + " another precision.");
        }
    }

    /** The utilization of a run of {@code flops} that took {@code acceleratorHours} at a peak in FLOP/s. */
    public static Mfu measured(double flops, double acceleratorHours, double peak) {
        return new Mfu(flops / (acceleratorHours * Conversions.SECONDS_PER_HOUR * peak));
    }

    /** The rate achieved on one accelerator, FLOP/s. */
    public double achieved(double peak) {
        return share * peak;
    }
}
