/** From observations to constants. Start with {@link dev.postscale.fit.LineFit}. */
@NullMarked
package dev.postscale.fit;

import org.jspecify.annotations.NullMarked;
