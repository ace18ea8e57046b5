package dev.postscale.ontology;

/**
 * A sentence or label the programs show.
 *
 * @param textEn with slots in braces
 */
public record SentenceFact(String id, String textEn, String textZh) {}
