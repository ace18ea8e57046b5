package dev.postscale.ontology;

/**
 * Claims that cannot all hold.
 *
 * @param claims ids of the claims, separated by blanks
 * @param kept id of the claim that is preferred, empty when the matter is open
 * @param reasonEn why it was settled so, or why not
 */
public record ContradictionFact(
        String id, String labelEn, String labelZh, String claims, String kept, String reasonEn, String reasonZh) {}
