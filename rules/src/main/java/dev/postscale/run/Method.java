package dev.postscale.run;

/** What of a model is trained. */
enum Method {
    /** All parameters. */
    FULL(16),
    /** Low-rank adapters on weights of 16 bits. */
    LORA(16),
    /**
     * Low-rank adapters on weights of 4 bits, with scales of 8 bits for each 64 and of 32 bits for each 256 of those: arXiv
     * 2305.14314, section 3.
     */
    QLORA(4 + 8.0 / 64 + 32.0 / (64 * 256));

    private final double weightBits;

    Method(double weightBits) {
        this.weightBits = weightBits;
    }

    double weightBits() {
        return weightBits;
    }

    boolean adapters() {
        return this != FULL;
    }

    static Method of(String notation) {
        return switch (notation) {
            case "lora" -> LORA;
            case "qlora" -> QLORA;
            default -> FULL;
        };
    }

    String notation() {
        return switch (this) {
            case FULL -> "full";
            case LORA -> "lora";
            case QLORA -> "qlora";
        };
    }
}
