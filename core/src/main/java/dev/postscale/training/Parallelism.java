package dev.postscale.training;

/**
 * How a run is spread over accelerators: copies of the model, each cut across matrices and into stages of layers; the
 * experts of a mixture lie apart within the copies.
 *
 * @param data copies that take different sequences
 * @param tensor accelerators that share each matrix
 * @param pipeline stages of layers
 * @param expert accelerators that share the experts of a stage; 1 in a dense model
 * @param zeroStage what copies keep once between them: 0 nothing, 1 the optimizer, 2 also gradients, 3 also weights
 * @param recompute whether the forward pass of a block is run again in the backward pass instead of kept
 * @see <a href="https://arxiv.org/abs/1910.02054">arXiv 1910.02054: ZeRO stages</a>
 * @see <a href="https://arxiv.org/abs/2104.04473">arXiv 2104.04473: tensor, pipeline and data together</a>
 */
public record Parallelism(int data, int tensor, int pipeline, int expert, int zeroStage, boolean recompute) {
    public int accelerators() {
        return data * tensor * pipeline;
    }

    /** Copies between which the experts are kept once. */
    int expertCopies() {
        return StrictMath.max(1, accelerators() / (expert * pipeline));
    }

    /** Such as {@code DP8 TP8 PP2 ZeRO1}. */
    @Override
    public String toString() {
        return "DP" + data + " TP" + tensor + " PP" + pipeline + (expert > 1 ? " EP" + expert : "") + " ZeRO"
                + zeroStage + (recompute ? " recompute" : "");
    }
}
