/** The terminal. */
@NullMarked
package dev.postscale.shell;

import org.jspecify.annotations.NullMarked;
