package dev.postscale.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.postscale.sampling.Draws;
import dev.postscale.serving.Month;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final Month MONTH = new Month(30, 730);
    private static final Draws DRAWS = Draws.of(11, "owning");

    private static Ownership h100() {
        return new Ownership(36_800, 48, new Power(1.274, 1.54, 0.3), 0.085, 170, MONTH);
    }

    /** By hand: 36800/48, 1.274 x 1.54 x 730 kWh at 0.085, 1.274 kW at 170. */
    @Test
    void a_busy_month_adds_up() {
        Ownership own = h100();
        assertThat(own.writtenOffUsd()).isCloseTo(766.667, within(1e-3));
        assertThat(own.power().kilowattHours(730, 1)).isCloseTo(1432.231, within(1e-3));
        assertThat(own.runningUsd(1)).isCloseTo(121.7396 + 216.58, within(1e-3));
        assertThat(own.busyHourUsd(1)).isCloseTo(1.51368, within(1e-4));
        assertThat(own.paid().busyHourUsd(1)).isCloseTo(0.46345, within(1e-4));
    }

    @Test
    void an_idle_machine_takes_its_idle_share() {
        Power power = new Power(2, 1.5, 0.25);
        assertThat(power.kilowattHours(100, 0)).isCloseTo(75, within(1e-9));
        assertThat(power.kilowattHours(100, 1)).isCloseTo(300, within(1e-9));
        assertThat(h100().busyHourUsd(0.5)).isGreaterThan(h100().busyHourUsd(1));
        assertThatThrownBy(() -> new Power(1, 0.9, 0.3)).hasMessageContaining("PUE");
    }

    private static RentOrBuy drawn(int i) {
        double purchase = StrictMath.exp(6 + 5 * DRAWS.uniform(i));
        double rent = purchase / 3e4 * (0.5 + 6 * DRAWS.dimension(1).uniform(i));
        double fall = StrictMath.exp(DRAWS.dimension(2).uniform(i) - 0.3);
        Power power = new Power(2 * DRAWS.dimension(3).uniform(i), 1.5, 0.3);
        return new RentOrBuy(rent, new FallingPrice(fall), new Ownership(purchase, 48, power, 0.1, 150, MONTH));
    }

    @Test
    void at_the_break_even_months_both_have_taken_the_same_cash() {
        int reached = 0;
        for (int i = 0; i < 500; i++) {
            RentOrBuy choice = drawn(i);
            double share = 0.1 + 0.9 * DRAWS.dimension(4).uniform(i);
            double months = choice.breakEvenMonths(share);
            if (Double.isInfinite(months)) {
                for (double m = 1; m <= 48; m++) {
                    assertThat(choice.rentUsd(m, share)).as("%s %s", choice, m).isLessThan(choice.cashUsd(m, share));
                }
            } else {
                reached++;
                assertThat(months).isBetween(0.0, 48.0);
                assertThat(choice.rentUsd(months, share))
                        .as("%s %s", choice, share)
                        .isCloseTo(choice.cashUsd(months, share), withinPercentage(1e-9));
                assertThat(choice.rentUsd(0.9 * months, share)).isLessThan(choice.cashUsd(0.9 * months, share));
            }
        }
        assertThat(reached).isBetween(50, 450);
    }

    @Test
    void at_the_break_even_utilization_both_cost_the_same() {
        int reached = 0;
        for (int i = 0; i < 500; i++) {
            RentOrBuy choice = drawn(i);
            double months = 1 + 47 * DRAWS.dimension(5).uniform(i);
            double share = choice.breakEvenUtilization(months);
            if (Double.isInfinite(share)) {
                assertThat(choice.rentUsd(months, 1)).as(choice.toString()).isLessThan(choice.ownUsd(months, 1));
            } else {
                reached++;
                assertThat(choice.rentUsd(months, share))
                        .as(choice.toString())
                        .isCloseTo(choice.ownUsd(months, share), withinPercentage(1e-9));
            }
        }
        assertThat(reached).isBetween(50, 450);
    }

    @Test
    void with_steady_rents_the_totals_are_sums_of_months() {
        RentOrBuy steady = new RentOrBuy(3, FallingPrice.STEADY, h100());
        assertThat(steady.rentUsd(24, 0.5)).isCloseTo(24 * 0.5 * 730 * 3, within(1e-9));
        assertThat(steady.ownUsd(24, 0.5)).isCloseTo(24 * h100().monthUsd(0.5), within(1e-9));
        assertThat(steady.cashUsd(48, 0.5)).isCloseTo(steady.ownUsd(48, 0.5), within(1e-6));
    }
}
