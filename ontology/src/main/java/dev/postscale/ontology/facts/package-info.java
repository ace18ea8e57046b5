/**
 * The file of typed records that the build writes and {@code KnowledgeBase.load()} reads, so that loading needs no RDF
 * machinery. Start with {@link dev.postscale.ontology.facts.FactFile}.
 */
@NullMarked
package dev.postscale.ontology.facts;

import org.jspecify.annotations.NullMarked;
