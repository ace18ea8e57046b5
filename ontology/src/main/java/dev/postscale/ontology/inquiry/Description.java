package dev.postscale.ontology.inquiry;

import java.util.List;

/**
 * All that is said of a thing.
 *
 * @param iri name in full
 * @param properties what is said outright
 * @param claims numbers and other claims about it, those that stand first
 * @param mentions what points at it
 * @param alike other things of the same name
 */
public record Description(
        Named thing,
        String iri,
        List<Property> properties,
        List<ClaimRecord> claims,
        List<Mention> mentions,
        List<String> alike) {
    public Description {
        properties = List.copyOf(properties);
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        alike = List.copyOf(alike);
    }

    /**
     * A statement.
     *
     * @param language of a text; empty otherwise
     */
    public record Property(Named property, Named value, String language) {}

    /** So many things point at it by a property. */
    public record Mention(Named property, long count, String example) {}
}
