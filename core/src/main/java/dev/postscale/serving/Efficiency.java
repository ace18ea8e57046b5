package dev.postscale.serving;

/**
 * How much of the datasheet an engine reaches, and what every pass costs beside it.
 *
 * @param bandwidth share of the memory bandwidth
 * @param compute share of the peak rate, in products with the weights
 * @param attention share of the peak rate of 16-bit arithmetic, in attention
 * @param exchange share of the interconnect
 * @param overheads fixed times
 */
public record Efficiency(double bandwidth, double compute, double attention, double exchange, Overheads overheads) {
    /** The datasheet itself, the bound that nothing passes. */
    public static final Efficiency IDEAL = new Efficiency(1, 1, 1, 1, Overheads.NONE);

    public Efficiency {
        if (!(isShare(bandwidth) && isShare(compute) && isShare(attention) && isShare(exchange))) {
            throw new IllegalArgumentException("The efficiencies (" + bandwidth + ", " + compute + ", " + attention
                    + ", " + exchange + ") must lie above 0 and not above 1.");
        }
    }

    /** The same where software reaches less of the memory and of the arithmetic, by one factor. */
    public Efficiency scaled(double maturity) {
        return new Efficiency(bandwidth * maturity, compute * maturity, attention * maturity, exchange, overheads);
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    /**
     * Times that do not depend on how fast the hardware is, in seconds.
     *
     * @param layer of each layer in decode: kernel launches and gaps between them
     * @param promptLayer of each layer in prefill, whose launches no recorded graph replays
     * @param sequence of each sequence of a pass: sampling, scheduling, detokenization
     * @param exchange latency of one exchange between accelerators
     */
    public record Overheads(double layer, double promptLayer, double sequence, double exchange) {
        public static final Overheads NONE = new Overheads(0, 0, 0, 0);

        public Overheads {
            if (!(layer >= 0 && promptLayer >= 0 && sequence >= 0 && exchange >= 0)) {
                throw new IllegalArgumentException("The overheads (" + layer + ", " + promptLayer + ", " + sequence
                        + ", " + exchange + " s) must not be negative.");
            }
        }
    }
}
