/**
 * Single numbers: what a run costs, what weights weigh, what a month of requests is billed. Every answer
 * names its formula, the inputs it used and what it assumed. Start with {@link dev.postscale.compute.Computation}.
 */
@NullMarked
package dev.postscale.compute;

import org.jspecify.annotations.NullMarked;
