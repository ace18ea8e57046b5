package dev.postscale.ontology;

/**
 * A strategy of the catalogue.
 *
 * @param weightsOrigin roots api, open, train-dense, train-moe, encoder, or derive, or none; a bar separates alternatives
 * @param tiers deployment tiers where it usually pays, separated by blanks
 * @param prerequisite condition id, empty for always true
 * @param suitedWhen condition id, empty when nothing is said
 * @param techniques labels separated by a bar
 */
public record StrategyFact(
        String id,
        String labelEn,
        String labelZh,
        String definitionEn,
        String definitionZh,
        String family,
        String slot,
        String stage,
        String kind,
        String weightsOrigin,
        String tiers,
        String introducedOn,
        String prerequisite,
        String suitedWhen,
        String techniques) {}
