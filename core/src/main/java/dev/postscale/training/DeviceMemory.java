package dev.postscale.training;

import dev.postscale.quantity.Conversions;

/**
 * Bytes on the fullest accelerator of a run.
 *
 * @param weights copies that compute, those gathered from other accelerators included
 * @param gradients of the same
 * @param optimizer master copy and moments
 * @param activations kept for the backward pass
 */
public record DeviceMemory(double weights, double gradients, double optimizer, double activations) {
    /** Bytes kept per token, layer and width, with attention recomputed within its kernel: arXiv 2205.05198, equation 2. */
    private static final double KEPT = 34;

    /** The same where only the input of each block is kept. */
    private static final double INPUT_ONLY = 2;

    public double total() {
        return weights + gradients + optimizer + activations;
    }

    /**
     * What training all parameters needs with one sequence of {@code sequence} tokens at a time. The first stage of a
     * pipeline has as many sequences in flight as there are stages, so cutting layers into stages saves no activations.
     */
    public static DeviceMemory of(TrainedModel model, TrainingMemory perParam, double sequence, Parallelism spread) {
        double dense = (model.totalParams() - model.expertParams()) / (spread.tensor() * (double) spread.pipeline());
        double experts = model.expertParams() / (spread.expert() * (double) spread.pipeline());
        double once = dense / spread.data() + experts / spread.expertCopies();
        double all = dense + experts;
        // Weights that are kept once are gathered for the block at work and the next.
        double gathered = 2 * all * spread.pipeline() / StrictMath.max(2, model.layers());
        int stage = spread.zeroStage();
        double block = KEPT * model.width() * sequence / spread.tensor();
        double blocks = spread.recompute() ? INPUT_ONLY / KEPT * model.layers() + 1 : model.layers();
        return new DeviceMemory(
                perParam.weight() * (stage >= 3 ? StrictMath.min(all, once + gathered) : all),
                perParam.gradient() * (stage >= 2 ? once : all),
                (perParam.master() + perParam.moments()) * (stage >= 1 ? once : all),
                block * blocks);
    }

    /**
     * What training low-rank adapters on frozen weights needs, weights and adapters spread evenly and blocks recomputed.
     *
     * @param bits per frozen weight
     * @param adapters parameters that are trained
     */
    public static DeviceMemory ofAdapters(
            TrainedModel model, TrainingMemory perParam, double bits, double adapters, double sequence, int count) {
        double own = adapters / count;
        double block = KEPT * model.width() * sequence;
        return new DeviceMemory(
                model.totalParams() * bits / Conversions.BITS_PER_BYTE / count + perParam.weight() * own,
                perParam.gradient() * own,
                (perParam.master() + perParam.moments()) * own,
                block * (INPUT_ONLY / KEPT * model.layers() + 1));
    }
}
