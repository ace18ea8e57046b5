package dev.postscale.ontology;

/**
 * A claim in circulation that was compared with primary sources.
 *
 * @param id such as clm:checked-deepseek-v3-1t-8b
 * @param verdict supported, imprecise, unsupported or contradicted
 * @param correctionEn what the primary sources say, also where they agree
 * @param about ids of the models, laws, strategies and terms it is about, separated by blanks
 * @param article source in which the claim stands
 * @param source primary sources it was compared with, separated by blanks
 */
public record CheckedClaimFact(
        String id,
        String statementEn,
        String statementZh,
        String verdict,
        String correctionEn,
        String correctionZh,
        String about,
        String article,
        String source) {}
