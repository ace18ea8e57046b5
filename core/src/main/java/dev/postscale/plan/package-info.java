/**
 * Plans: one source of weights and a compatible set of strategies, sized, priced and compared. Strategies are numbers
 * and sets of them bit masks; nothing here knows one by name. Start with {@link dev.postscale.plan.PlanSearch}.
 */
@NullMarked
package dev.postscale.plan;

import org.jspecify.annotations.NullMarked;
