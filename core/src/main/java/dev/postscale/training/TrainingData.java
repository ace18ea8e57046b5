package dev.postscale.training;

/**
 * What a model is trained on.
 *
 * @param tokens D: tokens seen, repeats counted
 * @param uniqueTokens different tokens among them
 */
public record TrainingData(double tokens, double uniqueTokens) {
    public TrainingData {
        if (!(tokens > 0 && uniqueTokens > 0 && uniqueTokens <= tokens)) {
            throw new IllegalArgumentException("The tokens (" + tokens
                    + ") must be positive and not fewer than the unique ones (" + uniqueTokens + ").");
        }
    }

    /** How often each token is seen; 1 without repetition. */
    public double epochs() {
        return tokens / uniqueTokens;
    }

    /** D/N. */
    public double tokensPerParam(double activeParams) {
        return tokens / activeParams;
    }
}
