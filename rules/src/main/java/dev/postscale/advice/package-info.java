/**
 * What comes out: a ranked, reasoned, sourced answer as a tree of records, the same shape as the published JSON Schema
 * {@code docs/schema/advice-1.json}. Start with {@code Advice}.
 */
@NullMarked
package dev.postscale.advice;

import org.jspecify.annotations.NullMarked;
