package dev.postscale.strategy;

/** The strategy is out: a limit, the hardware or arithmetic says no. */
public record Forbid(String rule, String strategy) implements Proposal {
    @Override
    public Says says() {
        return Says.FORBID;
    }
}
