/**
 * Prices on a date and what an accelerator costs by them, rented, bought or paid for. Start with {@link
 * dev.postscale.pricing.DatedPrices}.
 */
@NullMarked
package dev.postscale.pricing;

import org.jspecify.annotations.NullMarked;
