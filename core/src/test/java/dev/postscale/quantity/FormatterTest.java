package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0            | USD       | 0 USD       | 0 USD",
                "1e7          | USD       | 10 M USD    | 1,000 万 USD",
                "1.5e13       | TOKEN     | 15 T tokens | 15 万亿词元",
                "3e8          | PARAMETER | 300 M parameters | 3 亿参数",
                "12345        | USD       | 12,300 USD  | 1.23 万 USD",
                "999999       | USD       | 1 M USD     | 100 万 USD",
                "3.14e23      | FLOP      | 3.14e23 FLOP | 3.14e23 FLOP",
                "0.00012345   | USD       | 1.23e-4 USD | 1.23e-4 USD",
                "0.025        | SHARE     | 2.5%        | 2.5%",
                "4.04         | TIMES     | 4.04x       | 4.04倍",
                "-2500        | USD       | -2,500 USD  | -2,500 USD",
                "12           | MONTH     | 12 months   | 12 个月"
            })
    void writes_three_digits_with_the_unit_in_both_languages(double number, Unit unit, String english, String chinese) {
        assertThat(Formatter.in(Language.EN).write(number, unit)).isEqualTo(english);
        assertThat(Formatter.in(Language.ZH).write(number, unit)).isEqualTo(chinese);
    }

    @Test
    void writes_intervals_and_what_is_unknown() {
        Formatter english = Formatter.in(Language.EN);
        assertThat(english.write(Estimate.of(1.2e6, 0.4e6, 2.2e6), Unit.USD)).isEqualTo("1.2 M (400,000–2.2 M) USD");
        assertThat(english.write(Estimate.of(1.2e6, 1.1e6, 2.2e6), Unit.USD)).isEqualTo("1.2 M (1.1–2.2 M) USD");
        assertThat(english.write(Estimate.of(0.62, 0.3, 0.9), Unit.NUMBER)).isEqualTo("0.62 (0.3–0.9)");
        assertThat(english.write(Estimate.exact(7), Unit.WEEK)).isEqualTo("7 weeks");
        assertThat(english.write(Estimate.unknown(), Unit.USD)).isEqualTo("–");
    }
}
