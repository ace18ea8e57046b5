package dev.postscale.ontology.inquiry;

/**
 * Two claims that differ on one thing.
 *
 * @param kind contradiction where curators recorded one, difference where values just differ
 * @param factor larger over smaller, NaN if they are no numbers
 * @param kept id of the claim that is preferred; empty if none is
 * @param whyEn why it is; empty if nobody said
 */
public record Disagreement(
        String kind,
        Named subject,
        String metric,
        Side one,
        Side other,
        double factor,
        String kept,
        String whyEn,
        String whyZh) {
    /** One of the two. */
    public record Side(String claim, double value, String source) {}
}
