package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "0.3333333333333333, 0.333333333333",
        "0.6666666666666666, 0.666666666667",
        "100, 100",
        "70600000000, 70600000000",
        "999999999999999, 1e15",
        "123456789012345, 123456789012000",
        "1e15, 1e15",
        "1e23, 1e23",
        "1.5e23, 1.5e23",
        "3.14e23, 3.14e23",
        "-2.5e16, -2.5e16",
        "0.000001, 0.000001",
        "0.00000123456, 0.00000123456",
        "9.5e-7, 9.5e-7",
        "1.7976931348623157e308, 1.79769313486e308",
        "4.9e-324, 4.94065645841e-324",
        "1.97388, 1.97388",
        "0.0010182740000000001, 0.001018274"
    })
    void writes_twelve_digits(double number, String expected) {
        assertThat(Numbers.write(number)).isEqualTo(expected);
    }

    @Test
    void sums_lose_their_binary_dust() {
        assertThat(Numbers.write(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Numbers.write(1.0 / 3)).isEqualTo("0.333333333333");
        assertThat(Numbers.exact(1e23)).isEqualByComparingTo("1e23");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_what_json_cannot_carry(double number) {
        assertThatThrownBy(() -> Numbers.write(number)).hasMessageContaining("must be finite");
    }

    @Test
    void what_is_written_reads_back_to_twelve_digits_and_is_json() {
        SplittableRandom draws = new SplittableRandom(20261124);
        for (int i = 0; i < 3_000; i++) {
            double number = (draws.nextBoolean() ? 1 : -1) * Math.exp(draws.nextDouble(-700, 700));
            String written = Numbers.write(number);
            assertThat(written).matches("-?(0|[1-9]\\d*)(\\.\\d+)?(e-?\\d+)?");
            assertThat(Math.abs(Double.parseDouble(written) / number - 1)).isLessThan(1e-11);
            assertThat(Numbers.write(Double.parseDouble(written))).isEqualTo(written);
        }
    }
}
