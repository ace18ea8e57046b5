package dev.postscale.ontology;

/**
 * A document or data set claims were taken from.
 *
 * @param id such as src:arxiv-2404.10102
 */
public record SourceFact(String id, String title, String issued, String identifier, String url) {}
