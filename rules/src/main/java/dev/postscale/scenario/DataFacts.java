package dev.postscale.scenario;

/** What text, examples and documents are at hand. Each component is the fact of that name; unknown is NaN, so that no comparison with it holds. */
@FactsOf("data")
public record DataFacts(
        double unlabelledTokens,
        double rawPool,
        double uniqueTokensAfter,
        double raw,
        double domains,
        double replay,
        double preferencePairs,
        double sftExamples,
        double unlabelledInputs,
        double privateDocuments,
        double documentTokens,
        double freshnessDays,
        double retrievalRecall,
        double syntheticReplacesReal,
        double epochsNeeded) {}
