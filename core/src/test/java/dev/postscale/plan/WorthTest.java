package dev.postscale.plan;

import static dev.postscale.plan.Sketch.mask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.condition.Condition;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static Worth worth(Sketch sketch) {
        Problem problem = sketch.problem();
        PlanSearch search = new PlanSearch(problem);
        return new Worth(problem, search, search.plans());
    }

    @Test
    void alone_an_addition_is_worth_its_gain() {
        Sketch sketch = new Sketch();
        int gaining = sketch.gaining(10);
        int losing = sketch.gaining(0.1);
        sketch.open(24);

        assertThat(worth(sketch).of(gaining)).isCloseTo(1, within(1e-12));
        assertThat(worth(sketch).of(losing)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void of_two_that_do_the_same_each_is_worth_less_than_alone() {
        Sketch sketch = new Sketch();
        int one = sketch.gaining(10);
        int other = sketch.gaining(9);
        sketch.pair(Pairing.Kind.EXCLUDES, one, other, Double.NaN);
        sketch.open(24);

        assertThat(worth(sketch).of(one)).isBetween(0.5, 0.6);
        assertThat(worth(sketch).of(other)).isBetween(0.4, 0.5);
    }

    @Test
    void what_no_plan_can_hold_is_worth_strongly_less_than_anything_one_can() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            Sketch sketch = Sketch.random(random, 6);
            int impossible = sketch.effect(sketch.strategy(Sketch.FALSE), Lever.EFFECTIVE_COMPUTE, Scale.RATIO, 100);
            int forbidden = sketch.gaining(100);
            sketch.allowed &= ~mask(forbidden);

            assertThat(worth(sketch).of(impossible)).as("draw %s", i).isEqualTo(-3);
            assertThat(worth(sketch).of(forbidden)).as("draw %s", i).isEqualTo(-3);
            for (int strategy = 0; strategy < 6; strategy++) {
                assertThat(worth(sketch).of(strategy)).as("draw %s", i).isFinite();
            }
        }
    }

    @Test
    void what_every_plan_must_hold_says_nothing_of_the_rest() {
        Sketch sketch = new Sketch();
        int required = sketch.effect(sketch.strategy(Condition.always()), Lever.QUALITY_RISK, Scale.AMOUNT, 4);
        int gaining = sketch.gaining(10);
        sketch.required = mask(required);
        sketch.open(24);

        assertThat(worth(sketch).of(gaining)).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_way_to_get_weights_is_worth_its_lead_up_to_a_cap() {
        Sketch sketch = new Sketch();
        int root = sketch.root();
        sketch.open(24);
        sketch.source(Origin.TRAIN_DENSE, 25, mask(root), mask(root), 8e9, 0);
        assertThat(worth(sketch).of(root)).isCloseTo(1, within(1e-12));

        sketch.source(Origin.TRAIN_DENSE, 30, mask(root), mask(root), 8e9, 0);
        assertThat(worth(sketch).of(root)).isEqualTo(Sketch.CONVENTIONS.originCap());
    }

    @Test
    void a_worse_way_to_get_weights_loses_part_of_the_distance_to_the_best() {
        Sketch sketch = new Sketch();
        int root = sketch.root();
        sketch.open(25);
        sketch.source(Origin.TRAIN_DENSE, 24, mask(root), mask(root), 8e9, 0);

        assertThat(worth(sketch).of(root)).isCloseTo(-1 - 0.5, within(1e-12));
    }

    @Test
    void a_trait_of_the_best_weights_is_worth_little_more_than_nothing() {
        Sketch sketch = new Sketch();
        int trait = sketch.root();
        sketch.open(24);
        sketch.source(Origin.OPEN, 26, mask(trait), 0, 8e9, 0);

        assertThat(worth(sketch).of(trait)).isEqualTo(Sketch.CONVENTIONS.traitCap());
    }

    @Test
    void given_weights_are_no_choice() {
        Sketch sketch = new Sketch();
        int trait = sketch.root();
        sketch.source(Origin.OPEN, 26, mask(trait), 0, 8e9, 0);
        sketch.given = true;
        assertThat(worth(sketch).of(trait)).isZero();

        sketch.given = false;
        assertThat(worth(sketch).of(trait)).isEqualTo(Sketch.CONVENTIONS.traitCap());
    }

    @Test
    void the_best_plan_with_a_strategy_is_the_first_that_holds_it() {
        Sketch sketch = new Sketch();
        int gaining = sketch.gaining(10);
        int impossible = sketch.strategy(Sketch.FALSE);
        sketch.open(24);
        int better = sketch.open(25);

        assertThat(worth(sketch).bestWith(gaining))
                .isNotNull()
                .extracting(Plan::source)
                .isEqualTo(better);
        assertThat(worth(sketch).bestWith(impossible)).isNull();
    }
}
