package dev.postscale.exchange;

import dev.postscale.quantity.Bound;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import dev.postscale.scenario.ScenarioException;

/** The one quantity that a text of a field says; a limit or a range is not one number to plan with. */
record OneQuantity(String place, String text, Kind kind, Quantity quantity) {
    /**
     * Reads a text such as 70B or 80GiB.
     *
     * @param place of the field, for errors
     * @throws ScenarioException if it says no quantity of the kind, or more than one
     */
    static OneQuantity read(String place, String text, Kind kind) {
        Quantity quantity;
        try {
            quantity = Quantities.parse(text, kind);
        } catch (QuantityException e) {
            throw new ScenarioException(place, e.fault(), e.hint());
        }
        if (quantity.bound() != Bound.EXACT && quantity.bound() != Bound.ABOUT) {
            throw new ScenarioException(
                    place,
                    "The value (" + BoundedText.shown(text) + ") must be one number, not a limit or a range.",
                    "Maybe write the number to plan with.");
        }
        return new OneQuantity(place, text, kind, quantity);
    }

    /** Its value in the base unit of the kind; amounts of another currency have none. */
    double inBase() {
        if (quantity.unit() != kind.base() && kind.units().contains(quantity.unit()) && kind != Kind.COUNT) {
            throw new ScenarioException(
                    place,
                    "The value (" + BoundedText.shown(text) + ") must be in " + kind.base() + ", not in "
                            + quantity.unit() + ".",
                    "Maybe convert it at the rate of the day.");
        }
        return quantity.value();
    }
}
