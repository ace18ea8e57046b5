/**
 * From observations to constants. Start with {@link dev.postscale.fit.LawFitter}: a {@link dev.postscale.fit.Form} and
 * {@link dev.postscale.fit.Runs} in, a {@link dev.postscale.fit.LawFit} out.
 *
 * <p>The fit is a multi-start descent ({@code Search}, {@code Descent}) of a robust objective ({@code Objective}, {@code
 * Robust}) over the residuals of a form; bootstrap refits, profiles and influences say how sure it is.
 */
@NullMarked
package dev.postscale.fit;

import org.jspecify.annotations.NullMarked;
