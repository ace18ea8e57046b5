package dev.postscale.scenario;

/**
 * What there is to learn from and to look up. Unknown is not zero: zero must be said.
 *
 * @param unlabelledTokens training text at hand
 * @param sftExamples input-output examples
 * @param preferencePairs ranked pairs
 * @param unlabelledInputs task inputs without labels
 * @param documentTokens size of the own documents
 * @param freshnessDays facts change within so many days
 * @param domains labelled domains
 * @param retrievalRecall measured, 0 to 1
 * @param raw unfiltered
 * @param replay text like the base's own mix is at hand
 * @param syntheticReplacesReal model output instead of real data, not beside it
 * @param quality prose, read by the concept linker
 */
public record Data(
        double unlabelledTokens,
        double sftExamples,
        double preferencePairs,
        double unlabelledInputs,
        double privateDocuments,
        double documentTokens,
        double freshnessDays,
        double domains,
        double retrievalRecall,
        Known raw,
        Known replay,
        Known syntheticReplacesReal,
        String quality) {
    public static final Data UNKNOWN = new Data(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            Known.UNKNOWN,
            "");

    public Data {
        Limits.amount("data.unlabelled_tokens", unlabelledTokens);
        Limits.amount("data.sft_examples", sftExamples);
        Limits.amount("data.preference_pairs", preferencePairs);
        Limits.amount("data.unlabelled_inputs", unlabelledInputs);
        Limits.amount("data.private_documents", privateDocuments);
        Limits.amount("data.document_tokens", documentTokens);
        Limits.amount("data.freshness_days", freshnessDays);
        Limits.amount("data.domains", domains);
        Limits.share("data.retrieval_recall", retrievalRecall);
        Limits.text("data.quality", quality);
    }
}
