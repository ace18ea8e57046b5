package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final Input BUDGET = Input.at("budget_usd");

    private static Crossing<Boolean> crossing(DoublePredicate holds) {
        return new Crossing<>(
                BUDGET,
                Scenario.empty(),
                List.of(1.5, 3.0, 10.0, 100.0),
                scenario -> holds.test(scenario.budgetUsd()) ? Boolean.TRUE : null);
    }

    @Test
    void round_numbers_are_numbered_in_order() {
        assertThat(RoundNumbers.at(0)).isEqualTo(1);
        assertThat(RoundNumbers.at(1)).isEqualTo(1.1);
        assertThat(RoundNumbers.at(90)).isEqualTo(10);
        assertThat(RoundNumbers.at(-1)).isEqualTo(0.99);
        for (int number = -900; number < 900; number++) {
            assertThat(RoundNumbers.at(number)).isLessThan(RoundNumbers.at(number + 1));
            assertThat(RoundNumbers.below(RoundNumbers.at(number))).isEqualTo(number);
            assertThat(RoundNumbers.above(RoundNumbers.at(number))).isEqualTo(number);
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            double value = Math.pow(10, random.nextDouble(-9, 20));
            assertThat(RoundNumbers.at(RoundNumbers.below(value))).isLessThanOrEqualTo(value);
            assertThat(RoundNumbers.at(RoundNumbers.below(value) + 1)).isGreaterThan(value);
            assertThat(RoundNumbers.at(RoundNumbers.above(value))).isGreaterThanOrEqualTo(value);
        }
    }

    @Test
    void the_first_round_number_past_a_threshold_is_found_on_either_side() {
        assertThat(crossing(usd -> usd >= 4321).above(1000).value()).isEqualTo(4400);
        assertThat(crossing(usd -> usd <= 87).below(1000).value()).isEqualTo(87);
        assertThat(crossing(usd -> usd > 1000).above(1000).value()).isEqualTo(1100);
    }

    @Test
    void beyond_the_grid_nothing_is_found() {
        assertThat(crossing(usd -> usd >= 2e5).above(1000)).isNull();
        assertThat(crossing(usd -> usd <= 9).below(1000)).isNull();
    }

    @Test
    void of_several_stretches_one_is_found_and_its_near_end() {
        // Holds from 2,000 to 4,000 and from 30,000: the grid meets the first at 3,000.
        assertThat(crossing(usd -> (usd >= 2000 && usd <= 4000) || usd >= 30_000)
                        .above(1000)
                        .value())
                .isEqualTo(2000);
    }

    @Test
    void what_is_found_holds_and_its_neighbour_does_not() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 200; i++) {
            double edge = Math.pow(10, random.nextDouble(3, 5));
            Crossing.Met<Boolean> met = crossing(usd -> usd >= edge).above(1000);
            if (met != null) {
                assertThat(met.value()).isGreaterThanOrEqualTo(edge);
                assertThat(RoundNumbers.at(RoundNumbers.below(met.value()) - 1)).isLessThan(edge);
                assertThat(met.scenario().budgetUsd()).isEqualTo(met.value());
            }
        }
    }
}
