package dev.postscale.asking;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.answer.Reading;
import dev.postscale.answer.Reading.Origin;

/**
 * One value of the reading.
 *
 * @param slot such as {@code budget_usd}
 * @param label what the slot is called
 * @param value number in the unit of the slot, id or date
 * @param text the words it was read from; of what was not said the value in words
 * @param shown how it is told: the words, and the value where it was said in another unit
 */
public record Understood(String slot, Text label, Value value, Text text, Text shown, Origin origin) {
    /** As readings are told. */
    public Reading.Slot told() {
        return new Reading.Slot(slot, label, shown, origin);
    }
}
