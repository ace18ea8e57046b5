/**
 * Numbers as people write them and as programs exchange them: the one parser, the one writer. Start with {@link
 * dev.postscale.quantity.Quantities}.
 */
@NullMarked
package dev.postscale.quantity;

import org.jspecify.annotations.NullMarked;
