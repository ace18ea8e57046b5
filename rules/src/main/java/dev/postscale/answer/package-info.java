/**
 * What is said, before it is written: every command and every question ends in an {@link dev.postscale.answer.Answer}, which a
 * renderer turns into text or another format. Nothing here knows a terminal. Read Answer first.
 */
@NullMarked
package dev.postscale.answer;

import org.jspecify.annotations.NullMarked;
