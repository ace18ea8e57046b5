package dev.postscale.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.sampling.Draws;
import dev.postscale.serving.Month;
import org.junit.jupiter.api.Test;

class SelfHostingTest {
    private static final Month MONTH = new Month(30, 730);

    /** 9000 USD of people, 2000 USD for each 100 000 requests a day, against 0.002 USD a request: two replicas at 216 667. */
    @Test
    void break_even_by_hand() {
        SelfHosting own = new SelfHosting(9000, 2000, 100_000, MONTH);
        // Each replica earns 30 x 0.002 x 1e5 - 2000 = 4000: three are needed for 9000 of people.
        assertThat(own.breakEvenRequestsPerDay(0.002)).isCloseTo(250_000, within(1e-6));
        assertThat(own.replicas(250_000)).isEqualTo(3);
        assertThat(own.monthUsd(250_000)).isEqualTo(15_000);
        assertThat(own.breakEvenRequestUsd(250_000)).isCloseTo(0.002, within(1e-15));
        assertThat(own.load(250_000)).isCloseTo(250.0 / 300, within(1e-12));
    }

    @Test
    void an_interface_that_charges_less_than_a_full_replica_is_never_beaten() {
        SelfHosting own = new SelfHosting(0, 2000, 100_000, MONTH);
        assertThat(own.breakEvenRequestsPerDay(0.0006)).isInfinite();
        assertThat(own.breakEvenRequestsPerDay(2000 / (30 * 100_000.0) * 1.0001))
                .isFinite();
    }

    @Test
    void at_the_break_even_both_bills_are_the_same_and_below_it_the_interface_is_cheaper() {
        Draws draws = Draws.of(13, "hosting");
        int reached = 0;
        for (int i = 0; i < 500; i++) {
            SelfHosting own = new SelfHosting(
                    3e4 * draws.uniform(i),
                    100 + 1e4 * draws.dimension(1).uniform(i),
                    StrictMath.exp(6 + 8 * draws.dimension(2).uniform(i)),
                    MONTH);
            double price = StrictMath.exp(-10 + 8 * draws.dimension(3).uniform(i));
            double requests = own.breakEvenRequestsPerDay(price);
            if (Double.isInfinite(requests)) {
                for (double load = 0.5; load < 1e4; load *= 2) {
                    double many = load * own.replicaRequestsPerDay();
                    assertThat(30 * many * price).as(own.toString()).isLessThanOrEqualTo(own.monthUsd(many));
                }
            } else {
                reached++;
                assertThat(own.monthUsd(requests * (1 - 1e-12)))
                        .as(own + " " + price)
                        .isCloseTo(30 * requests * price, withinPercentage(1e-9));
                for (double part = 0.1; part < 1; part += 0.2) {
                    assertThat(own.monthUsd(part * requests)).isGreaterThan(30 * part * requests * price);
                }
                assertThat(own.breakEvenRequestUsd(requests * (1 - 1e-12))).isCloseTo(price, withinPercentage(1e-6));
            }
        }
        assertThat(reached).isBetween(100, 480);
    }
}
