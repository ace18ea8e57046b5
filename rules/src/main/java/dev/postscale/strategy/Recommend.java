package dev.postscale.strategy;

/** The strategy usually pays in such a case. */
public record Recommend(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.RECOMMEND;
    }
}
