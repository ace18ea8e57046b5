/** The knowledge base. Start with KnowledgeBase. */
@NullMarked
package dev.postscale.ontology;

import org.jspecify.annotations.NullMarked;
