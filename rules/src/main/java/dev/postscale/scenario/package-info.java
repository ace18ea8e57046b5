/**
 * What comes in: the situation as typed fields, and the facts derived from it as rules see them. Start with {@link
 * dev.postscale.scenario.Scenario}; for the rules' side with {@link dev.postscale.scenario.FactGroups}.
 */
@NullMarked
package dev.postscale.scenario;

import org.jspecify.annotations.NullMarked;
