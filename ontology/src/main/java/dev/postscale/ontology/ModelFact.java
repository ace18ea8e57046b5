package dev.postscale.ontology;

/**
 * A language model as the knowledge base resolves it. Unknown numbers are NaN, unknown texts empty.
 *
 * @param id model id, the slug of the fact table
 * @param released ISO date or month
 * @param moe 1 for a sparse mixture of experts, 0 for dense
 * @param width of the vector between layers
 * @param kvBytesPerToken bytes of cache per token at 16 bits, all attention layers
 * @param kvBytesPerTokenFull the part of it that grows past a sliding window
 * @param slidingWindow tokens
 * @param stateBytesPerSequence bytes of fixed recurrent state
 * @param trainFlops FLOP of pre-training
 * @param weights open or closed
 * @param kind base, instruct, reasoning, distilled or pruned
 * @param parent model id of the teacher or parent
 * @param source source ids, separated by a blank
 */
public record ModelFact(
        String id,
        String label,
        String organization,
        String family,
        String released,
        double paramsTotal,
        double paramsActive,
        double moe,
        double expertCount,
        double expertsPerToken,
        double layerCount,
        double width,
        double attentionLayerCount,
        double headCount,
        double kvHeadCount,
        double headDim,
        String attentionKind,
        double kvValuesPerToken,
        double kvBytesPerToken,
        double kvBytesPerTokenFull,
        double slidingWindow,
        double stateBytesPerSequence,
        double contextLength,
        double trainTokens,
        double trainFlops,
        String licence,
        String weights,
        String kind,
        String parent,
        double mmlu,
        double mmluPro,
        double gpqa,
        double math,
        double humaneval,
        double ifeval,
        double sweBench,
        double aiderPolyglot,
        double capabilityIndex,
        String capabilityBasis,
        String confidence,
        String verified,
        String source) {}
