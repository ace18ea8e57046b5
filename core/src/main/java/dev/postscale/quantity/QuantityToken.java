package dev.postscale.quantity;

import java.util.List;
import java.util.Optional;

/**
 * A number found in prose.
 *
 * @param start index of the first char in the text as it was given
 * @param end index after the last char
 * @param text the piece as it was given
 * @param readings at least one, the likeliest first; the same amount in a related unit (months, weeks) follows its first
 */
public record QuantityToken(int start, int end, String text, List<Reading> readings) {
    public QuantityToken {
        readings = List.copyOf(readings);
    }

    /** The likeliest reading of that kind, empty if it cannot be one. A bare number is only a {@link Kind#COUNT}. */
    public Optional<Quantity> as(Kind kind) {
        for (Unit unit : kind.units()) {
            for (Reading reading : readings) {
                if (reading instanceof Quantity quantity && quantity.unit() == unit) {
                    return Optional.of(quantity);
                }
            }
        }
        return Optional.empty();
    }

    public Optional<CalendarDate> asDate() {
        return readings.stream()
                .filter(CalendarDate.class::isInstance)
                .map(CalendarDate.class::cast)
                .findFirst();
    }
}
