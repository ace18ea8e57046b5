package dev.postscale.answer;

import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.quantity.CompactNumbers;
import dev.postscale.quantity.Estimate;
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

    static Text text(Estimate estimate, Unit unit) {
        return new Text(text(estimate, unit, Language.EN), text(estimate, unit, Language.ZH));
    }

    /** A value of a fact or field, whose unit its label tells. */
    static Text text(Value value) {
        return value.plain() instanceof Double number
                ? text(number, Unit.NUMBER)
                : Text.same(String.valueOf(value.plain()));
    }

    /** The number with its interval; an interval of one point says nothing. */
    static String text(Estimate estimate, Unit unit, Language language) {
        CompactNumbers numbers = CompactNumbers.in(language);
        return estimate.hasInterval() && estimate.low() < estimate.high()
                ? numbers.withInterval(estimate, unit)
                : numbers.of(estimate.value(), unit);
    }
}
