package dev.postscale.quantity;

import java.math.BigDecimal;

/** One meaning of a unit word: so many of a canonical unit. */
record Measure(Unit unit, BigDecimal factor) {
    static Measure one(Unit unit) {
        return new Measure(unit, BigDecimal.ONE);
    }

    double of(BigDecimal number) {
        return number.multiply(factor).doubleValue();
    }
}
