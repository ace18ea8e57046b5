package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "TOKENS | '' | must not be empty",
                "TOKENS | '   ' | must not be empty",
                "TOKENS | NaN | must be a finite number",
                "TOKENS | -Infinity | must be a finite number",
                "TOKENS | abc | is not a number",
                "TOKENS | many | is not a number",
                "TOKENS | -5 | must not be negative",
                "TOKENS | -3B | must not be negative",
                "MONEY | -$5 | must not be negative",
                "TOKENS | 1e61 | is too large (at most 1e60)",
                "TOKENS | 1e999999999999 | is too large",
                "TOKENS | 10^9999 | is too large",
                "TOKENS | 70 weeks | must be a number of tokens, not weeks",
                "PARAMETERS | $7 | must be a number of parameters, not USD",
                "MONEY | 8卡 | must be an amount of money, not accelerators",
                "MEMORY_GIB | 80ms | must be memory, not ms",
                "PARAMETERS | 0 | must be positive",
                "BITS | 0 | must be positive",
                "SHARE | 60 | must be from 0 to 1",
                "SHARE | 120% | must be from 0 to 1",
                "TOKENS | 10m | which may mean several things",
                "TOKENS | 10 tokns | unknown unit (tokns)",
                "MEMORY_GIB | 80 GBB | unknown unit (GBB)",
                "MONEY | £10M | unknown unit (£)",
                "MONEY | 10万日元 | unknown unit (日元)",
                "PARAMETERS | 8x7B | unknown unit",
                "COUNT | 1,2000 | unknown unit",
                "COUNT | 12 34 | unknown unit",
                "COUNT | 24/7 | unknown unit"
            })
    void refuses_with_one_clear_message(Kind kind, String text, String fault) {
        assertThatThrownBy(() -> Quantities.parse(text, kind))
                .isInstanceOfSatisfying(QuantityException.class, refusal -> {
                    assertThat(refusal.fault())
                            .contains(fault)
                            .startsWith("The ")
                            .doesNotContain("\n");
                    assertThat(refusal.hint()).startsWith("Maybe ").doesNotContain("\n");
                    assertThat(refusal.getMessage()).isEqualTo(refusal.fault() + "\n" + refusal.hint());
                });
    }

    @Test
    void suggests_the_nearest_unit_of_the_kind() {
        assertThatThrownBy(() -> Quantities.parse("10 tokns", Kind.TOKENS))
                .hasMessageContaining("Maybe the unit is tokens");
        assertThatThrownBy(() -> Quantities.parse("3 wekes", Kind.WEEKS))
                .hasMessageContaining("Maybe the unit is weeks");
    }

    @Test
    void refuses_a_long_text_without_repeating_it() {
        assertThatThrownBy(() -> Quantities.parse("9".repeat(1_000_000), Kind.TOKENS))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("too long")
                .isInstanceOfSatisfying(QuantityException.class, refusal -> assertThat(refusal.getMessage())
                        .hasSizeLessThan(300));
        assertThatThrownBy(() -> Quantities.parse("9".repeat(190), Kind.TOKENS)).hasMessageContaining("too large");
    }

    @Test
    void a_message_never_has_a_third_line() {
        assertThatThrownBy(() -> Quantities.parse("a\nb\rc\u0000d", Kind.TOKENS))
                .isInstanceOf(QuantityException.class)
                .hasMessageMatching("[^\n\r]*\n[^\n\r]*");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_reads_its_example_and_a_bare_number_in_its_base_unit(Kind kind) {
        assertThat(kind.units()).contains(Quantities.parse(kind.example(), kind).unit());
        Quantity bare = Quantities.parse("0.5", kind);
        assertThat(bare.unit()).isEqualTo(kind.base());
        assertThat(bare.unitSaid()).isFalse();
        assertThat(Quantities.of(0.5, kind)).isEqualTo(bare);
    }

    @Test
    void says_whether_the_currency_is_an_assumption() {
        assertThat(Quantities.parse("10M", Kind.MONEY).unitSaid()).isFalse();
        assertThat(Quantities.parse("$10M", Kind.MONEY).unitSaid()).isTrue();
    }

    @Test
    void refuses_numbers_that_are_none() {
        assertThatThrownBy(() -> Quantities.of(Double.NaN, Kind.TOKENS)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Quantities.of(-1, Kind.TOKENS)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Quantities.of(1e61, Kind.TOKENS)).hasMessageContaining("too large");
    }
}
