/**
 * What runs while the knowledge base is built: tables and the condition language become RDF here, and nothing of it
 * runs when a question is answered. Start with {@link dev.postscale.ontology.build.ConditionText} for conditions.
 */
@NullMarked
package dev.postscale.ontology.build;

import org.jspecify.annotations.NullMarked;
