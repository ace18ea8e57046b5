package dev.postscale.exchange;

import dev.postscale.advice.Value;
import dev.postscale.quantity.Bound;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.Quantities;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityException;
import java.util.List;

/** A text of which nobody said what it is: a quantity of the first kind that it fits, else a word. */
final class LooseText {
    private static final List<Kind> ANY = List.of(
            Kind.COUNT,
            Kind.PARAMETERS,
            Kind.TOKENS,
            Kind.FLOPS,
            Kind.MEMORY_GIB,
            Kind.MONEY,
            Kind.MILLISECONDS,
            Kind.BITS);

    private LooseText() {}

    static Value value(String text) {
        for (Kind kind : ANY) {
            try {
                Quantity quantity = Quantities.parse(text, kind);
                if (quantity.bound() == Bound.EXACT && quantity.unit() == kind.base()) {
                    return Value.of(quantity.value());
                }
            } catch (QuantityException e) {
                // The next kind may fit; a text that fits none is a word.
            }
        }
        return Value.of(text);
    }
}
