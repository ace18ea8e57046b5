package dev.postscale.strategy;

/**
 * One lever of the strategy counts for more or less here.
 *
 * @param lever metric notation, such as recurring_usd
 * @param factor on the lever's value
 */
public record Adjust(String rule, String strategy, String lever, double factor) implements Proposal {
    @Override
    public Says says() {
        return Says.ADJUST;
    }
}
