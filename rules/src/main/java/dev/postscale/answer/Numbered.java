package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.quantity.Estimate;
import dev.postscale.quantity.Formatter;
import dev.postscale.quantity.Language;
import dev.postscale.quantity.Unit;

/** Numbers in the words of both languages. */
final class Numbered {
    private Numbered() {}

    static Text text(double number, Unit unit) {
        return new Text(
                Formatter.in(Language.EN).write(number, unit),
                Formatter.in(Language.ZH).write(number, unit));
    }

    static Text text(Estimate estimate, Unit unit) {
        return new Text(
                Formatter.in(Language.EN).write(estimate, unit),
                Formatter.in(Language.ZH).write(estimate, unit));
    }

    /** A value of a fact or field, whose unit its label tells. */
    static Text text(Value value) {
        return value.plain() instanceof Double number
                ? text(number, Unit.NUMBER)
                : Text.same(String.valueOf(value.plain()));
    }
}
