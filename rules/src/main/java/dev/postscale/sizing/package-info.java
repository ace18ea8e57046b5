/**
 * What serving a model on given accelerators takes: whether it fits, how fast it answers, what a token costs. Start with
 * {@link dev.postscale.sizing.Sizer}.
 */
@NullMarked
package dev.postscale.sizing;

import org.jspecify.annotations.NullMarked;
