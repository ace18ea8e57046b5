package dev.postscale.strategy;

/** Something to know when following the strategy. */
public record Warn(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.WARN;
    }
}
