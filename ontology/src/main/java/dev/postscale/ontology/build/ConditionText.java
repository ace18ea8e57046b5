package dev.postscale.ontology.build;

/** Where the text of a condition leads: to the IRI of its tree. */
interface ConditionText {
    String PREFIX = "https://w3id.org/postscale/id/condition/";

    String iri(String text);
}
