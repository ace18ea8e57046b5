/**
 * What comes in: the scenario, the facts derived from it, and the records in which rules see them. Start with {@link
 * dev.postscale.scenario.FactGroups} for the rules' side.
 */
@NullMarked
package dev.postscale.scenario;

import org.jspecify.annotations.NullMarked;
