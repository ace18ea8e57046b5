/** Starts the terminal. Read {@link dev.postscale.shell.PostscaleShell} first, then the package command. */
@NullMarked
package dev.postscale.shell;

import org.jspecify.annotations.NullMarked;
