package dev.postscale.scaling;

import dev.postscale.advice.Text;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;

/** Numbers in the words of both languages. */
final class Numbered {
    private Numbered() {}

    static Text text(double number, Unit unit) {
        return new Text(
                CompactNumbers.in(Language.EN).of(number, unit),
                CompactNumbers.in(Language.ZH).of(number, unit));
    }
}
