/**
 * How well the formulas of core tell what was measured: the measurements of the knowledge base beside predictions that did
 * not see them. Start with {@link dev.postscale.accuracy.AccuracyPage}; a further formula is one {@link
 * dev.postscale.accuracy.Trial} more.
 */
@NullMarked
package dev.postscale.accuracy;

import org.jspecify.annotations.NullMarked;
