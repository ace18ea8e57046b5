package dev.postscale.ontology;

/**
 * A name of the field and what it means.
 *
 * @param kind strategy, topic, technique, benchmark, family or maker
 * @param namesEn other names, separated by a bar
 * @param namesZh other names, separated by a bar
 * @param related ids of strategies, laws and other terms it belongs to, separated by blanks
 */
public record TermFact(
        String id,
        String kind,
        String labelEn,
        String labelZh,
        String namesEn,
        String namesZh,
        String definitionEn,
        String definitionZh,
        String related) {}
