/**
 * How well a formula with a few constants tells what was measured. Start with {@link
 * dev.postscale.calibration.Calibration}.
 */
@NullMarked
package dev.postscale.calibration;

import org.jspecify.annotations.NullMarked;
