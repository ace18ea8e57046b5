package dev.postscale.plan;

import static dev.postscale.plan.Sketch.mask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.condition.Condition;
import dev.postscale.condition.Condition.Moment;
import dev.postscale.plan.Pairing.Kind;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GainsTest {
    private static final double CAP = 1.3;
    private static final double[] FACTS = {Double.NaN, 0, 1};

    private static Gains gains(Sketch sketch, int... strategies) {
        Catalogue catalogue = new Catalogue(sketch.options, sketch.rows, sketch.pairings);
        Moment moment = new Moment(FACTS, mask(strategies), true);
        return Gains.of(
                new Readings(catalogue, 1),
                0,
                mask(strategies),
                moment,
                ActivePairings.of(catalogue, mask(strategies), moment),
                CAP);
    }

    private static Sketch two(double first, double second, Kind kind, double factor, Condition condition) {
        Sketch sketch = new Sketch();
        sketch.gaining(Math.pow(10, first));
        sketch.gaining(Math.pow(10, second));
        sketch.pair(kind, 0, mask(1), factor, condition);
        return sketch;
    }

    private static double total(double first, double second, Kind kind, double factor, Condition condition) {
        return gains(two(first, second, kind, factor, condition), 0, 1).total();
    }

    @Test
    void gains_are_decades_and_add_up() {
        Sketch sketch = new Sketch();
        sketch.gaining(100);
        sketch.gaining(0.1);
        sketch.strategy(Condition.always());

        assertThat(gains(sketch).total()).isZero();
        assertThat(gains(sketch, 0, 2).total()).isEqualTo(2);
        assertThat(gains(sketch, 0, 1).total()).isEqualTo(1);
        assertThat(gains(sketch, 0, 1).of(1)).isEqualTo(-1);
    }

    @Test
    void of_two_that_overlap_the_smaller_counts_in_part() {
        assertThat(total(0.5, 0.3, Kind.OVERLAP, 0.4, Condition.always())).isCloseTo(0.62, within(1e-12));
        assertThat(total(0.3, 0.5, Kind.OVERLAP, 0.4, Condition.always())).isCloseTo(0.62, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.OVERLAP, 0.4, Sketch.UNKNOWN)).isCloseTo(0.62, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.OVERLAP, 0.4, Sketch.FALSE)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_synergy_counts_where_it_is_known_to_hold_and_up_to_the_cap() {
        assertThat(total(0.5, 0.3, Kind.SYNERGY, 1.2, Condition.always())).isCloseTo(0.86, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.SYNERGY, 9, Condition.always())).isCloseTo(0.5 + 0.3 * CAP, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.SYNERGY, 1.2, Sketch.UNKNOWN)).isCloseTo(0.8, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.SYNERGY, 1.2, Sketch.FALSE)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_synergy_never_makes_a_loss_greater() {
        assertThat(total(0.5, -0.3, Kind.SYNERGY, 1.2, Condition.always())).isCloseTo(0.5 - 0.3 / 1.2, within(1e-12));
    }

    @Test
    void a_conflict_takes_from_the_second_whatever_the_signs_are() {
        assertThat(total(0.5, 0.3, Kind.CONFLICT, 0.5, Condition.always())).isCloseTo(0.65, within(1e-12));
        assertThat(total(0.5, -0.3, Kind.CONFLICT, 0.5, Condition.always())).isCloseTo(-0.1, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.CONFLICT, 2, Condition.always())).isCloseTo(0.65, within(1e-12));
        assertThat(total(0.5, -0.3, Kind.CONFLICT, 2, Condition.always())).isCloseTo(-0.1, within(1e-12));
        assertThat(total(0.5, 0.3, Kind.CONFLICT, 0.5, Sketch.FALSE)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void who_is_alone_meets_no_one() {
        assertThat(gains(two(0.5, 0.3, Kind.OVERLAP, 0.4, Condition.always()), 1)
                        .total())
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void together_is_between_the_larger_and_the_sum_where_two_overlap_and_within_the_cap_where_one_helps() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            double first = random.nextDouble(0, 1);
            double second = random.nextDouble(0, 1);
            assertThat(total(first, second, Kind.OVERLAP, random.nextDouble(0.01, 0.99), Condition.always()))
                    .as("draw %s", i)
                    .isBetween(Math.max(first, second), first + second);
            assertThat(total(first, second, Kind.SYNERGY, random.nextDouble(1, 5), Condition.always()))
                    .as("draw %s", i)
                    .isBetween(first + second - 1e-9, first + second * CAP + 1e-9);
        }
    }

    @Test
    void what_ruins_a_task_has_a_finite_loss() {
        Sketch sketch = new Sketch();
        sketch.effect(sketch.strategy(Condition.always()), Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 0);

        assertThat(gains(sketch, 0).total()).isEqualTo(-3);
    }

    @Test
    void evidence_that_holds_goes_before_evidence_that_may_and_the_least_favourable_of_these_counts() {
        Sketch sketch = new Sketch();
        int strategy = sketch.strategy(Condition.always());
        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 100, Sketch.UNKNOWN);
        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 10, Sketch.UNKNOWN);
        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 1000, Sketch.FALSE);
        assertThat(gains(sketch, strategy).total()).isEqualTo(1);

        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 10000);
        assertThat(gains(sketch, strategy).total()).isEqualTo(4);

        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 0.1, Sketch.TRUE);
        assertThat(gains(sketch, strategy).total()).isEqualTo(-1);
    }

    @Test
    void evidence_against_goes_before_evidence_for_the_own_profile() {
        Sketch sketch = new Sketch();
        int strategy = sketch.strategy(Condition.always());
        sketch.rows.add(new Effect(
                "own",
                strategy,
                Lever.EFFECTIVE_COMPUTE,
                0,
                10,
                10,
                10,
                Scale.RATIO,
                Condition.always(),
                false,
                false));
        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 100);
        assertThat(gains(sketch, strategy).total()).isEqualTo(1);

        sketch.effect(strategy, Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 0.1, Sketch.TRUE);
        assertThat(gains(sketch, strategy).total()).isEqualTo(-1);
    }
}
