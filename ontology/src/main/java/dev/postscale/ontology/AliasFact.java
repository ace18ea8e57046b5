package dev.postscale.ontology;

/**
 * A loose name of a thing.
 *
 * @param kind accelerator, model, target or api_item
 * @param ambiguousWith other readings, separated by a bar
 */
public record AliasFact(String alias, String kind, String id, String note, String ambiguousWith) {}
