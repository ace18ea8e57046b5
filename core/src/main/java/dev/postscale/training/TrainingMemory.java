package dev.postscale.training;

import dev.postscale.quantity.Conversions;

/**
 * Bytes that training keeps for each parameter, by what they hold. Activations come on top; they grow with batch and
 * sequence and shrink by recomputation.
 *
 * @param weight copy that computes
 * @param gradient gradient
 * @param master copy that the optimizer updates
 * @param moments all moments of the optimizer together
 * @see <a href="https://arxiv.org/abs/1910.02054">arXiv 1910.02054, section 3.1: 16 bytes with Adam</a>
 */
public record TrainingMemory(double weight, double gradient, double master, double moments) {
    /**
     * Mixed precision with Adam: weight and gradient in 16 bits, master copy and both moments in 32 bits, 2 + 2 + 4 +
     * (4 + 4) = 16 bytes. These are the widths of the types, no measurement.
     */
    public static final TrainingMemory MIXED_PRECISION_ADAM = new TrainingMemory(2, 2, 4, 8);

    /** Bytes for each parameter that is trained. */
    public double perParam() {
        return weight + gradient + master + moments;
    }

    /** Bytes to pre-train or fully fine-tune a model; all parameters of a mixture of experts count. */
    public double full(double totalParams) {
        return perParam() * totalParams;
    }

    /** The most parameters that are trained within {@code bytes}, activations left out. */
    public double largest(double bytes) {
        return bytes / perParam();
    }

    /**
     * Bytes to train an adapter on frozen weights: LoRA with weights at 16 bits, QLoRA at 4 bits and the overhead of
     * its block scales.
     *
     * @param totalParams of the frozen model
     * @param bitsPerWeight of the frozen model
     * @param adapterParams trained parameters
     * @see <a href="https://arxiv.org/abs/2106.09685">arXiv 2106.09685 (LoRA)</a>
     * @see <a href="https://arxiv.org/abs/2305.14314">arXiv 2305.14314 (QLoRA)</a>
     */
    public double adapter(double totalParams, double bitsPerWeight, double adapterParams) {
        return totalParams * bitsPerWeight / Conversions.BITS_PER_BYTE + perParam() * adapterParams;
    }

    /**
     * Parameters of low-rank adapters on matrices that all map {@code in} values to {@code out}: {@code rank * (in +
     * out)} each.
     */
    public static double adapterParams(double rank, double matrices, double in, double out) {
        return rank * matrices * (in + out);
    }
}
