/**
 * The interactive shell: Spring Shell reads lines and completes them, the commands are those of the package command. Read
 * {@link dev.postscale.shell.prompt.Prompt} first.
 */
@NullMarked
package dev.postscale.shell.prompt;

import org.jspecify.annotations.NullMarked;
