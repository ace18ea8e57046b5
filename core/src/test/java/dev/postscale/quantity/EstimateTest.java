package dev.postscale.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @Test
    void scales_with_its_interval() {
        assertThat(Estimate.of(2, 1, 4).times(3)).isEqualTo(Estimate.of(6, 3, 12));
        assertThat(Estimate.of(2, 1, 4).times(-1)).isEqualTo(Estimate.of(-2, -4, -1));
        assertThat(Estimate.of(2, 1, 4).plus(1)).isEqualTo(Estimate.of(3, 2, 5));
        assertThat(Estimate.exact(2).times(3)).isEqualTo(Estimate.exact(6));
    }

    @Test
    void the_unknown_stays_unknown() {
        assertThat(Estimate.unknown().isKnown()).isFalse();
        assertThat(Estimate.unknown().times(3).isKnown()).isFalse();
        assertThat(Estimate.pointOf(3).hasInterval()).isFalse();
    }

    @Test
    void refuses_a_reversed_interval() {
        assertThatThrownBy(() -> Estimate.of(2, 4, 1)).hasMessageContaining("reversed");
    }

    @Test
    void a_month_means_its_last_day() {
        assertThat(CalendarDate.parse("2024-02").lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(CalendarDate.parse("２０２５-01-31").text()).isEqualTo("2025-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last May", "2025", "2025-13", "2025-02-30", "2025-1", "2025-01-01T00:00"})
    void refuses_what_is_no_month_or_day(String text) {
        assertThatThrownBy(() -> CalendarDate.parse(text))
                .isInstanceOf(QuantityException.class)
                .hasMessageContaining("\nMaybe 2025-01");
    }
}
