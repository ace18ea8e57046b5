/**
 * Questions about the knowledge base itself: what there is of each kind, what is said of a thing, where a number is from, where
 * sources disagree, what has aged, and the questions that ship. Start with {@link
 * dev.postscale.ontology.inquiry.Inquiry}.
 */
@NullMarked
package dev.postscale.ontology.inquiry;

import org.jspecify.annotations.NullMarked;
