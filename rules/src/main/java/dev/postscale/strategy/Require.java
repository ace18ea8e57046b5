package dev.postscale.strategy;

/** Every plan must hold the strategy. */
public record Require(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.REQUIRE;
    }
}
