/**
 * Names that somebody may have meant: of units, fields, strategies, models, commands. For hints only; no name is taken
 * without being asked for. Start with {@link dev.postscale.naming.NearestNames}.
 */
@NullMarked
package dev.postscale.naming;

import org.jspecify.annotations.NullMarked;
