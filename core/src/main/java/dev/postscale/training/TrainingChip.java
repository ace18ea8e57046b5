package dev.postscale.training;

/**
 * What training asks of an accelerator. Peaks are dense, in FLOP/s; NaN where the chip lacks the format.
 *
 * @param peak16 in bf16, or fp16 where it has no bf16
 * @param peak8 in fp8
 * @param peak4 in fp4
 * @param bandwidth of its memory, byte/s
 * @param memory bytes
 */
public record TrainingChip(double peak16, double peak8, double peak4, double bandwidth, double memory) {
    public TrainingChip {
        if (!(peak16 > 0 && bandwidth > 0)) {
            throw new IllegalArgumentException("The peak (" + peak16 + ") and the bandwidth (" + bandwidth
                    + ") of an accelerator that trains must be known and positive.");
        }
    }

    /** Whether its matrix units compute in the format. */
    public boolean has(NumberFormat format) {
        return !Double.isNaN(peakOf(format));
    }

    /** The peak of the format, or of the next wider one it has: a chip without fp8 computes in 16 bits. */
    public double peak(NumberFormat format) {
        return switch (format) {
            case BF16, FP16 -> peak16;
            case FP8, MXFP8 -> Double.isNaN(peak8) ? peak16 : peak8;
            case NVFP4 -> Double.isNaN(peak4) ? peak(NumberFormat.FP8) : peak4;
        };
    }

    private double peakOf(NumberFormat format) {
        return switch (format) {
            case BF16, FP16 -> peak16;
            case FP8, MXFP8 -> peak8;
            case NVFP4 -> peak4;
        };
    }

    /** FLOP at the 16-bit peak in the time that one byte takes from memory: it has grown with every generation. */
    public double flopPerByte() {
        return peak16 / bandwidth;
    }
}
