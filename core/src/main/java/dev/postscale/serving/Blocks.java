package dev.postscale.serving;

/**
 * What a model's layers add to the time of a pass beyond their parameters.
 *
 * @param layers blocks a token passes, each of them launched
 * @param width of the residual stream, what accelerators exchange
 * @param attentionLayers layers that attend to the context
 * @param promptHeads query heads times their width, in prefill
 * @param answerHeads the same in decode; wider for latent attention, whose heads work on the latent itself
 * @param lookupParams input embeddings that are no output layer too: of them a pass reads a row per token
 */
public record Blocks(
        double layers,
        double width,
        double attentionLayers,
        double promptHeads,
        double answerHeads,
        double lookupParams) {
    /** No shape: parameters and cache are all there is. */
    public static final Blocks NONE = new Blocks(0, 0, 0, 0, 0, 0);

    private static final double SCORES_AND_VALUES = 4;
    /** Squares of the width in a layer: four of attention, eight of the feed-forward part. */
    private static final double MATRICES = 12;

    private static final double WIDTH_PER_LAYER = 100;

    public Blocks {
        if (!(layers >= 0
                && width >= 0
                && attentionLayers >= 0
                && promptHeads >= 0
                && answerHeads >= 0
                && lookupParams >= 0)) {
            throw new IllegalArgumentException("The layers (" + layers + "), width (" + width + "), attention ("
                    + attentionLayers + " layers of " + promptHeads + " and " + answerHeads
                    + ") and lookup table (" + lookupParams + ") of a model must be known and not negative.");
        }
    }

    /**
     * The layers usual for a number of parameters that a token passes: {@code 12 layers width^2} of them, as of a dense
     * transformer, and a width of a hundred times the depth, as most published models have within a factor of 1.5.
     */
    public static Blocks typical(double params) {
        double layers = StrictMath.cbrt(params / (MATRICES * WIDTH_PER_LAYER * WIDTH_PER_LAYER));
        double width = WIDTH_PER_LAYER * layers;
        return new Blocks(layers, width, layers, width, width, 0);
    }

    /** The layers of a model of the same proportions with other parameters: depth and width grow with their cube root. */
    public Blocks scaled(double ratio) {
        double longer = StrictMath.cbrt(ratio);
        return new Blocks(
                layers * longer,
                width * longer,
                attentionLayers * longer,
                promptHeads * longer,
                answerHeads * longer,
                lookupParams * longer);
    }

    /** Width of a latent-attention head set in decode: scores over rank and rope, values over the rank. */
    public static double latentHeads(double heads, double latentRank, double ropeDim) {
        return heads * (2 * latentRank + ropeDim) / 2;
    }

    /** FLOP of a prompt's token that attends to {@code context} others, on average half of the prompt. */
    double promptFlops(double context) {
        return SCORES_AND_VALUES * attentionLayers * promptHeads * context;
    }

    /** FLOP of an answer's token that attends to {@code context} others. */
    double answerFlops(double context) {
        return SCORES_AND_VALUES * attentionLayers * answerHeads * context;
    }
}
