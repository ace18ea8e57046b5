package dev.postscale.training;

/**
 * The shape of a model as far as training feels it.
 *
 * @param totalParams all parameters
 * @param activeParams those a token passes: fewer in a mixture of experts
 * @param expertParams those that routing chooses from; 0 in a dense model
 * @param layers blocks
 * @param width of the vector between them
 * @param attention layers times width of the scores and sums of attention, over those with attention over the whole
 *     context: heads times the mean of the sizes of keys and values
 */
public record TrainedModel(
        double totalParams, double activeParams, double expertParams, double layers, double width, double attention) {
    /** Parameters of a block over its width squared: 4 of attention, 8 of a feed-forward part four times as wide. */
    private static final double PARAMS_PER_SQUARE = 12;

    /** Width over layers: 128 in GPT-3 (96 of 12288) and Llama 2 7B (32 of 4096), 102 and 130 in Llama 3 70B and 405B. */
    private static final double WIDTH_PER_LAYER = 128;

    /** Counts of active parameters leave out embeddings now and then, which does not make a dense model sparse. */
    private static final double SPARSE_FROM = 1.2;

    public TrainedModel {
        if (!(activeParams > 0 && totalParams >= activeParams && layers > 0 && width > 0)) {
            throw new IllegalArgumentException("The parameters (" + totalParams + ", active " + activeParams
                    + ") must be positive, the active ones not more than all.");
        }
    }

    /** A model of which only the size is known, in the usual proportions. */
    public static TrainedModel ofSize(double totalParams, double activeParams) {
        double width = StrictMath.cbrt(activeParams * WIDTH_PER_LAYER / PARAMS_PER_SQUARE);
        return ofShape(totalParams, activeParams, width / WIDTH_PER_LAYER, width);
    }

    /** A model of known depth and width, its heads together as wide as the vector between layers. */
    public static TrainedModel ofShape(double totalParams, double activeParams, double layers, double width) {
        return new TrainedModel(totalParams, activeParams, totalParams - activeParams, layers, width, layers * width);
    }

    /** Whether a token passes only a part of the parameters. */
    public boolean sparse() {
        return totalParams > activeParams * SPARSE_FROM;
    }

    /** Parameters of adapters of a rank on all matrices: four of attention, and the equal of eight that wide in the rest. */
    public double adapterParams(double rank) {
        return TrainingMemory.adapterParams(rank, PARAMS_PER_SQUARE * layers, width, width);
    }
}
