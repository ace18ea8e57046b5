package dev.postscale.strategy;

/** Nothing stands against the strategy. */
public record Consider(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.CONSIDER;
    }
}
