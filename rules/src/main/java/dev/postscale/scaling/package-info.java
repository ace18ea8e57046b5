/**
 * What the laws of the knowledge base say about budgets, runs and generations of models: the best run under several
 * conditions beside what other laws say, what more would buy, and what it has bought so far. Read {@link
 * dev.postscale.scaling.Optimum} first.
 */
@NullMarked
package dev.postscale.scaling;

import org.jspecify.annotations.NullMarked;
