package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;

/** What stands in one field of a table. */
public sealed interface Cell {
    /** How the cell is written under a heading that carries the unit. */
    String in(Language language, Unit unit);

    /** Words. */
    record Words(Text text) implements Cell {
        @Override
        public String in(Language language, Unit unit) {
            return text.in(language);
        }
    }

    /** A number, shown with its interval if it has one. */
    record Measured(Estimate value) implements Cell {
        @Override
        public String in(Language language, Unit unit) {
            return Numbered.text(value, unit == Unit.SHARE ? unit : Unit.NUMBER, language);
        }
    }

    static Cell of(String words) {
        return new Words(Text.same(words));
    }

    static Cell of(Text words) {
        return new Words(words);
    }

    static Cell of(Estimate value) {
        return new Measured(value);
    }

    static Cell of(double value) {
        return new Measured(Double.isNaN(value) ? Estimate.unknown() : Estimate.exact(value));
    }
}
