/**
 * What comes in: the question as a tree of records, the same shape as the published JSON Schema {@code
 * docs/schema/scenario-1.json}. Unknown numbers are NaN, unknown texts and lists empty, unknown yes-or-no answers {@link
 * dev.postscale.scenario.Known#UNKNOWN}; nothing is assumed here. Start with {@link dev.postscale.scenario.Scenario}. The
 * facts derived from it, as rules see them, start with {@link dev.postscale.scenario.FactGroups}.
 */
@NullMarked
package dev.postscale.scenario;

import org.jspecify.annotations.NullMarked;
