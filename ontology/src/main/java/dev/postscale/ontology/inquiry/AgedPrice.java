package dev.postscale.ontology.inquiry;

/**
 * A price nobody has looked at for long, though it is not known to have ended.
 *
 * @param days from its observation to the date of the base
 */
public record AgedPrice(
        String offering,
        String category,
        String what,
        double price,
        String unit,
        String observed,
        long days,
        String source) {}
