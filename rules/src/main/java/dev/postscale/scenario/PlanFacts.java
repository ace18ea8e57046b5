package dev.postscale.scenario;

/**
 * What is known of one plan once it is sized: its own facts, how it serves, and what its weights are.
 *
 * @param plan id of the plan
 */
@FactsOf({"plan", "serving", "base"})
public record PlanFacts(
        String plan,
        double servingBatch,
        double servingKvShare,
        double servingWeightGib,
        double servingAdapters,
        double kvBits,
        double fromScratch,
        double baseFree,
        double trainTokens,
        double studentParams,
        double pruningDepth,
        double pureSsm,
        double curriculumOnly,
        double weightBits,
        double epochs,
        double memoryShare,
        double baseParamsTotal,
        double baseTokensPerParam,
        double baseMoe) {}
