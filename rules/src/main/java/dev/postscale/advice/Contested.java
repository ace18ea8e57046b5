package dev.postscale.advice;

import java.util.List;

/**
 * A number on which sources disagree.
 *
 * @param subject id of what it is about
 * @param metric what is measured
 * @param claims all of them, the one that was used first
 * @param text which was used and why
 */
public record Contested(String subject, String metric, List<Claimed> claims, Text text) {
    public Contested {
        claims = List.copyOf(claims);
    }

    /**
     * What one source says.
     *
     * @param claim id of the claim
     */
    public record Claimed(String claim, double value, String unit, boolean used, Citation source) {}
}
