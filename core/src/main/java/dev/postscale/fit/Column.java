package dev.postscale.fit;

/** What is known of a run. */
public enum Column {
    /** N, the parameters a token passes: of a mixture of experts the active ones. */
    PARAMS("params"),
    /** D, tokens seen, repeats counted. */
    TOKENS("tokens"),
    /** C, FLOP of training. */
    FLOPS("flops"),
    /** L, nats per token. */
    LOSS("loss"),
    /** U, distinct tokens. */
    UNIQUE_TOKENS("unique_tokens"),
    /** Experts per layer, 1 of a dense model. */
    EXPERTS("experts"),
    /** Share of a test answered right. */
    SCORE("score");

    private final String notation;

    Column(String notation) {
        this.notation = notation;
    }

    /** As in files and requests. */
    public String notation() {
        return notation;
    }
}
