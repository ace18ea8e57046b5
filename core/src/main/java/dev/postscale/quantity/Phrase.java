package dev.postscale.quantity;

import java.math.BigDecimal;
import java.util.List;

/**
 * A quantity as it was said, before its unit is decided.
 *
 * @param low the number, or the start of the range
 * @param high the same number, or the end of the range
 * @param measures what its unit word may mean; empty if there is none
 * @param letter the multiplier letter that hints at a unit (B parameters, T tokens), or NUL
 * @param loneWord true of spelled numerals without a unit, which prose uses otherwise (一起, one of them)
 */
record Phrase(
        BigDecimal low,
        BigDecimal high,
        List<Measure> measures,
        Bound bound,
        char letter,
        boolean loneWord,
        int start,
        int end) {

    Quantity in(Measure measure, Unit unit, boolean unitSaid) {
        if (bound == Bound.BETWEEN) {
            return Quantity.between(measure.of(low), measure.of(high), unit, unitSaid);
        }
        return Quantity.of(measure.of(low), unit, bound, unitSaid);
    }
}
