/**
 * Questions in SPARQL 1.1 over the whole base: reading only, within limits, nowhere else. Start with {@link
 * dev.postscale.ontology.sparql.Sparql}.
 */
@NullMarked
package dev.postscale.ontology.sparql;

import org.jspecify.annotations.NullMarked;
