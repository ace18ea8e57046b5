/**
 * Laws fitted to a user's own training runs: columns found by name, the fit of core, what it means in both languages and
 * beside published laws. Start with {@link dev.postscale.fitting.Laboratory}.
 */
@NullMarked
package dev.postscale.fitting;

import org.jspecify.annotations.NullMarked;
