package dev.postscale.quantity;

/**
 * A number with its unit and what was said about its precision.
 *
 * @param value in the unit; of a range the middle
 * @param low the lower limit: of a range its start, of {@link Bound#AT_LEAST} and {@link Bound#EXACT} the value, else NaN
 * @param high the upper limit: of a range its end, of {@link Bound#AT_MOST} and {@link Bound#EXACT} the value, else NaN
 * @param unitSaid false where the unit is an assumption, such as parameters in a bare "70B" or USD in a bare "10M"
 */
public record Quantity(double value, Unit unit, Bound bound, double low, double high, boolean unitSaid)
        implements Reading {
    static Quantity of(double value, Unit unit, Bound bound, boolean unitSaid) {
        double low = bound == Bound.EXACT || bound == Bound.AT_LEAST ? value : Double.NaN;
        double high = bound == Bound.EXACT || bound == Bound.AT_MOST ? value : Double.NaN;
        return new Quantity(value, unit, bound, low, high, unitSaid);
    }

    static Quantity between(double low, double high, Unit unit, boolean unitSaid) {
        return new Quantity(low + (high - low) / 2, unit, Bound.BETWEEN, low, high, unitSaid);
    }
}
