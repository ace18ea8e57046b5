/**
 * The third phase of judgement: what is said of whole plans, of the order of their steps, and of what must be done
 * besides. Start with {@link dev.postscale.verdict.VerdictUnit}, then {@link dev.postscale.verdict.Ruling}.
 */
@NullMarked
package dev.postscale.verdict;

import org.jspecify.annotations.NullMarked;
