package dev.postscale.training;

import dev.postscale.quantity.Conversions;

/**
 * How fast one accelerator of a well-kept run trains.
 *
 * @param tokensPerSecond on one accelerator
 * @param modelFlops FLOP/s of the model, attention counted, recomputation not
 * @param mfu their share of the dense 16-bit peak, which formats of fewer bits may exceed: the basis of published tables
 * @param peakShare their share of the peak of the format, never above 1
 */
public record TrainingSpeed(double tokensPerSecond, double modelFlops, double mfu, double peakShare) {
    /** The speed of a model on {@code count} accelerators at {@code sequence} tokens of context. */
    public static TrainingSpeed of(
            TrainedModel model,
            TrainingChip chip,
            NumberFormat format,
            double count,
            double sequence,
            TrainingEfficiency efficiency) {
        double perToken = TrainingFlops.perToken(model, sequence);
        double seconds = perToken * efficiency.secondsPerFlop(model, chip, format, count);
        double rate = perToken / seconds;
        return new TrainingSpeed(1 / seconds, rate, rate / chip.peak16(), rate / chip.peak(format));
    }

    /** Accelerator-hours of a whole run, at the share of this speed that runs keep. */
    public TrainingTime time(double tokens, TrainingEfficiency efficiency) {
        return new TrainingTime(tokens / (tokensPerSecond * efficiency.run() * Conversions.SECONDS_PER_HOUR));
    }
}
