package dev.postscale.strategy;

/** The strategy usually does not pay in such a case; it may still be ranked. */
public record Discourage(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.DISCOURAGE;
    }
}
