package dev.postscale.serving;

/**
 * How much of the datasheet an engine reaches.
 *
 * @param bandwidth share of the memory bandwidth, in decode
 * @param decode share of the peak rate, in decode
 * @param prefill share of the peak rate, in prefill
 * @param stepSeconds fixed time of every pass: launches, scheduling, sampling
 */
public record Efficiency(double bandwidth, double decode, double prefill, double stepSeconds) {
    /** The datasheet itself, the bound that nothing passes. */
    public static final Efficiency IDEAL = new Efficiency(1, 1, 1, 0);

    public Efficiency {
        if (!(isShare(bandwidth) && isShare(decode) && isShare(prefill) && stepSeconds >= 0)) {
            throw new IllegalArgumentException("The efficiencies (" + bandwidth + ", " + decode + ", " + prefill
                    + ") must lie above 0 and not above 1, the step time (" + stepSeconds
                    + " s) must not be negative.");
        }
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }
}
