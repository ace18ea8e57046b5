package dev.postscale.ontology;

/**
 * The shape of a model's layers. Unknown numbers are NaN.
 *
 * @param model id
 * @param width of the residual stream
 * @param attentionLayers layers with attention of any kind
 * @param latentRank of latent attention
 * @param ropeDim width of its decoupled rotary key
 * @param lookupParams input embeddings that are not the output layer too
 */
public record ShapeFact(
        String model,
        double width,
        double layerCount,
        double attentionLayers,
        double latentRank,
        double ropeDim,
        double lookupParams) {}
