/**
 * The commands, the same for one command and for the prompt, and without Spring. Each is a {@link
 * dev.postscale.shell.command.Verb} that reads its words, asks a door of the rooms below and returns a {@link
 * dev.postscale.shell.command.Reply}; nothing is computed, judged or looked up here.
 */
@NullMarked
package dev.postscale.shell.command;

import org.jspecify.annotations.NullMarked;
