/**
 * What things cost: prices on a date, a run, a service beside an interface, renting beside buying. Start with {@link
 * dev.postscale.costing.Costing}.
 */
@NullMarked
package dev.postscale.costing;

import org.jspecify.annotations.NullMarked;
