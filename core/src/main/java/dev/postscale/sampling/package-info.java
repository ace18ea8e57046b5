/**
 * Draws that depend on nothing but their key: the same numbers in any order, on any thread, whatever else is drawn.
 * Start with {@link dev.postscale.sampling.Draws}; {@link dev.postscale.sampling.Spread} is what a published low, mid
 * and high mean as a distribution.
 *
 * <p>Core computes with {@code StrictMath} where a result can reach an answer: the JDK may round {@code Math.pow} and
 * its kin differently from release to release, and an answer must not change with the release.
 */
@NullMarked
package dev.postscale.sampling;

import org.jspecify.annotations.NullMarked;
