package dev.postscale.training;

/**
 * What keeps a run below its peak, as constants calibrated on published runs.
 *
 * <p>The time of one FLOP of the model, times the 16-bit peak, is the sum of two parts, each longer on more
 * accelerators:
 *
 * <pre>{@code
 * 1/MFU = (P16/P / matmul + traffic (P16/B) (1 + narrow/width) experts) (1 + scale log2(n/8))
 * }</pre>
 *
 * <p>Matrix products run at a share of the peak P of their format; what lies between them moves bytes at the bandwidth B.
 * So utilization falls from one generation to the next, as peaks grow faster than bandwidths; formats of fewer bits
 * gain less than their peak says; narrow models and mixtures of experts, which move more bytes per FLOP, lose more.
 *
 * @param matmul share of the peak that matrix products reach
 * @param traffic bytes moved per FLOP of a wide model
 * @param narrow width at which a model moves twice the bytes of a wide one
 * @param experts traffic of a mixture of experts over that of a dense model: routing, and many small products
 * @param scale loss per doubling of the accelerators above those of one server
 * @param run share of its speed that a long run keeps over all its hours: failures, restarts, checks, untuned settings
 */
public record TrainingEfficiency(
        double matmul, double traffic, double narrow, double experts, double scale, double run) {
    private static final double LN_2 = StrictMath.log(2);

    public TrainingEfficiency {
        if (!(matmul > 0 && matmul <= 1 && run > 0 && run <= 1)
                || !(traffic >= 0 && narrow >= 0 && experts >= 0 && scale >= 0)) {
            throw new IllegalArgumentException("The efficiencies (matmul " + matmul + ", traffic " + traffic
                    + ", narrow " + narrow + ", experts " + experts + ", scale " + scale + ", run " + run
                    + ") must be positive, shares not above 1.");
        }
    }

    /** Seconds that a FLOP of the model takes on one of {@code count} accelerators. */
    double secondsPerFlop(TrainedModel model, TrainingChip chip, NumberFormat format, double count) {
        double compute = 1 / (matmul * chip.peak(format));
        double bytes = traffic * (1 + narrow / model.width()) * (model.sparse() ? experts : 1);
        double doublings = StrictMath.log(StrictMath.max(count, Server.ACCELERATORS) / Server.ACCELERATORS) / LN_2;
        return (compute + bytes / chip.bandwidth()) * (1 + scale * doublings);
    }
}
