/**
 * Makes the knowledge base from its sources: tables become claims, Turtle is read strictly, hierarchies are closed, one value
 * per subject and metric is resolved, and the mapping queries give the records. Runs in the Maven build. Start with {@link
 * dev.postscale.ontology.build.KnowledgeBaseBuild}.
 */
@NullMarked
package dev.postscale.ontology.build;

import org.jspecify.annotations.NullMarked;
