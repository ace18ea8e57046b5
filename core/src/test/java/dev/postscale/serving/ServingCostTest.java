package dev.postscale.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ServingCostTest {
    private static final Month MONTH = new Month(30, 730);

    @Test
    void an_interface_is_paid_by_the_token() {
        Workload workload = new Workload(2000, 1500, 300, 3, 0);
        TokenPrice price = TokenPrice.flat(0.15, 0.6);

        assertThat(price.perRequest(workload)).isCloseTo(0.000405, within(1e-12));
        assertThat(price.perMonth(workload, MONTH)).isCloseTo(24.3, within(1e-9));
        assertThat(TokenPrice.flat(75, 150).inputRatio(TokenPrice.flat(2.5, 10)))
                .isEqualTo(30);
    }

    @Test
    void cached_input_is_paid_at_its_price() {
        TokenPrice price = new TokenPrice(3, 0.3, 15);
        Workload cold = new Workload(100, 100_000, 500, 3, 0);
        Workload warm = new Workload(100, 100_000, 500, 3, 1);

        assertThat(price.inputPerRequest(cold)).isCloseTo(0.3, within(1e-12));
        assertThat(price.inputPerRequest(warm)).isCloseTo(0.03, within(1e-12));
        assertThat(ServingCost.savingFraction(price.inputPerRequest(cold), price.inputPerRequest(warm)))
                .isCloseTo(0.9, within(1e-12));
    }

    @Test
    void machines_are_paid_by_the_hour() {
        Workload workload = new Workload(20_000, 1500, 500, 3, 0);
        ServingCost cost = ServingCost.of(16, 2, workload, MONTH);

        assertThat(cost.monthlyUsd()).isEqualTo(23_360);
        assertThat(cost.perRequestUsd()).isCloseTo(23_360.0 / 600_000, within(1e-12));
        assertThat(cost.perMillionOutputUsd()).isCloseTo(23_360.0 / 300, within(1e-9));
        assertThat(cost.totalUsd(10_000, 24)).isEqualTo(10_000 + 24 * 23_360);
        assertThat(ServingCost.perMillionTokens(1, 3.6, 1000)).isCloseTo(1, within(1e-12));
    }

    @Test
    void one_accelerator_breaks_even_with_a_cheap_interface_at_120_000_requests_a_day() {
        Workload workload = new Workload(2000, 1500, 300, 3, 0);
        TokenPrice price = TokenPrice.flat(0.15, 0.6);
        double monthly = MONTH.machineUsd(1, 2);
        double requests = ServingCost.breakEvenRequestsPerDay(monthly, price.perRequest(workload), MONTH);

        assertThat(monthly).isEqualTo(1460);
        assertThat(requests).isCloseTo(120_000, within(500.0));
        assertThat(price.perMonth(new Workload(requests, 1500, 300, 3, 0), MONTH))
                .isCloseTo(monthly, within(1e-9));
        assertThat(ServingCost.breakEvenRequestsPerDay(monthly, 0, MONTH)).isInfinite();
    }

    @Test
    void a_workload_adds_up() {
        Workload workload = new Workload(40e6, 350, 50, 3, 0.5);

        assertThat(workload.tokensPerRequest()).isEqualTo(400);
        assertThat(workload.tokensPerDay()).isEqualTo(16e9);
        assertThat(workload.requestsPerSecond()).isCloseTo(462.96, within(0.01));
        assertThat(workload.peakRequestsPerSecond()).isCloseTo(3 * 462.963, within(0.01));
        assertThat(workload.lifetimeTokens(360)).isEqualTo(16e9 * 360);
        assertThat(workload.prefilledTokens()).isEqualTo(175);
        assertThat(Workload.sharedPrefixFraction(1200, 1800)).isCloseTo(0.667, within(0.001));
        assertThat(Workload.sharedPrefixFraction(1200, 800)).isEqualTo(1);
    }

    @Test
    void refuses_the_unknown() {
        assertThatThrownBy(() -> new Workload(Double.NaN, 1, 1, 1, 0)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Workload(1, 1, 1, 0.5, 0)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> TokenPrice.flat(-1, 1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Month(0, 730)).hasMessageContaining("0.0");
    }
}
