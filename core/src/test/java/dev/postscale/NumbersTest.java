package dev.postscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.quantity.Numbers;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void writes_twelve_digits() {
        assertThat(Numbers.exact(1e23).toString()).isEqualTo("1E+23");
    }
}
