/**
 * The door of the rules: a scenario in, advice out. It runs the phases in order; no phase imports it. Start with {@link
 * dev.postscale.advice.Phases} for judgement alone.
 */
@NullMarked
package dev.postscale.advice;

import org.jspecify.annotations.NullMarked;
