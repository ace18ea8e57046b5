package dev.postscale.training;

import java.util.Optional;

/** The number format of the matrix products of a run; what is added up and updated keeps 16 or 32 bits. */
public enum NumberFormat {
    BF16("bf16", 16),
    FP16("fp16", 16),
    FP8("fp8", 8),
    MXFP8("mxfp8", 8),
    NVFP4("nvfp4", 4);

    private final String notation;
    private final int bits;

    NumberFormat(String notation, int bits) {
        this.notation = notation;
        this.bits = bits;
    }

    public String notation() {
        return notation;
    }

    public int bits() {
        return bits;
    }

    public static Optional<NumberFormat> of(String notation) {
        for (NumberFormat format : values()) {
            if (format.notation.equals(notation)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
