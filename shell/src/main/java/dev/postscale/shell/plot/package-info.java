/**
 * Charts as files. The one place that knows a plot library, and no part of the advisor that programs embed. Read {@link
 * dev.postscale.shell.plot.ChartFile}.
 */
@NullMarked
package dev.postscale.shell.plot;

import org.jspecify.annotations.NullMarked;
