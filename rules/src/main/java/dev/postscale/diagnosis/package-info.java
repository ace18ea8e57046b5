/** Phase one. */
@NullMarked
package dev.postscale.diagnosis;

import org.jspecify.annotations.NullMarked;
