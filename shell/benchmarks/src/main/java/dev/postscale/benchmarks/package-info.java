/** Benchmarks of the targets in the architecture notes, one class per room. */
@NullMarked
package dev.postscale.benchmarks;

import org.jspecify.annotations.NullMarked;
