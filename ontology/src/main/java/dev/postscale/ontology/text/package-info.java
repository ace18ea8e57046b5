/**
 * Words of people to things of the knowledge base: names of models, accelerators and classes of devices, and facts that
 * prose gives away. Start with {@link dev.postscale.ontology.text.NameResolver}.
 */
@NullMarked
package dev.postscale.ontology.text;

import org.jspecify.annotations.NullMarked;
