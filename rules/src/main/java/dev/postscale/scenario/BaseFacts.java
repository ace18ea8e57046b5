package dev.postscale.scenario;

/** The weights a plan would start from, as far as they are settled. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf("base")
public record BaseFacts(
        double obtainable,
        double kindBase,
        double kindInstruct,
        double kindReasoning,
        double kindDistilled,
        double kindPruned,
        double moe,
        double paramsTotal,
        double trainFlops,
        double trainTokens,
        double tokensPerParam,
        double contextLength,
        double kvKindMha,
        double kvKindGqa,
        double kvKindMqa,
        double kvKindMla,
        double kvKindSsm,
        double kvKindHybrid,
        double weightBits,
        double fitsAt8bit,
        double fitsAt4bit,
        double activeShare,
        double kvShare) {}
