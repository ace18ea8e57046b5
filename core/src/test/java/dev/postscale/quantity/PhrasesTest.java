package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of phrases: a field's text, or a sentence and one token of it, with what it must be read as. */
class PhrasesTest {
    /** Above the rounding of one conversion, far below the last digit anyone states. */
    private static final double RELATIVE = 1e-12;

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/quantity/fields-en.csv", "/quantity/fields-zh.csv"},
            useHeadersInDisplayName = true)
    void a_field_is_read_as_its_kind(
            String phrase,
            Kind kind,
            double value,
            Unit unit,
            Bound bound,
            @Nullable Double low,
            @Nullable Double high) {
        check(Quantities.parse(phrase, kind), value, unit, bound, low, high);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = {"/quantity/prose-en.csv", "/quantity/prose-zh.csv"},
            useHeadersInDisplayName = true)
    void a_sentence_holds_the_quantity(
            String sentence,
            String token,
            double value,
            Unit unit,
            Bound bound,
            @Nullable Double low,
            @Nullable Double high) {
        QuantityToken found = QuantityLexer.scan(sentence).stream()
                .filter(candidate -> candidate.text().equals(token))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token " + token + " among " + QuantityLexer.scan(sentence)));
        assertThat(sentence.substring(found.start(), found.end())).isEqualTo(token);
        Reading likeliest = found.readings().get(0);
        assertThat(likeliest).isInstanceOf(Quantity.class);
        check((Quantity) likeliest, value, unit, bound, low, high);
    }

    private static void check(
            Quantity read, double value, Unit unit, Bound bound, @Nullable Double low, @Nullable Double high) {
        assertThat(read.value()).isCloseTo(value, within(RELATIVE * value));
        assertThat(read.unit()).isEqualTo(unit);
        assertThat(read.bound()).isEqualTo(bound);
        if (bound == Bound.EXACT) {
            assertThat(read.low()).isEqualTo(read.value());
            assertThat(read.high()).isEqualTo(read.value());
        } else {
            checkEnd(read.low(), low);
            checkEnd(read.high(), high);
        }
    }

    private static void checkEnd(double read, @Nullable Double expected) {
        if (expected == null) {
            assertThat(read).isNaN();
        } else {
            assertThat(read).isCloseTo(expected, within(RELATIVE * expected));
        }
    }
}
