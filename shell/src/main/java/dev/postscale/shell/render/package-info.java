/**
 * Answers into text: one renderer for all commands, widths counted in terminal cells. Read {@link
 * dev.postscale.shell.render.TextRenderer} first.
 */
@NullMarked
package dev.postscale.shell.render;

import org.jspecify.annotations.NullMarked;
