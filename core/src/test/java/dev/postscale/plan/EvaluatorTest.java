package dev.postscale.plan;

import static dev.postscale.plan.Sketch.GIB;
import static dev.postscale.plan.Sketch.NONE;
import static dev.postscale.plan.Sketch.mask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.condition.Condition;
import dev.postscale.plan.Violation.Limit;
import dev.postscale.serving.TokenPrice;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final double HORIZON = Sketch.DEMAND.horizonMonths();

    private static Figures figures(Sketch sketch, int... strategies) {
        return new Evaluator(sketch.problem()).of(0, mask(strategies));
    }

    private static List<Limit> passed(Figures figures) {
        return figures.violations().stream().map(Violation::limit).toList();
    }

    private static Demand demand(double requests, double budgetFlops, boolean computeBound) {
        Demand usual = Sketch.DEMAND;
        return new Demand(
                requests,
                usual.inputTokens(),
                usual.outputTokens(),
                usual.contextTokens(),
                usual.peakFactor(),
                usual.month(),
                usual.horizonMonths(),
                budgetFlops,
                computeBound,
                usual.flopsPerUsd(),
                usual.smallCostShare());
    }

    private static Machines fixed(double count, double memoryGib) {
        return Sketch.machines(count, memoryGib);
    }

    // ---- money and time --------------------------------------------------------------------------------------

    @Test
    void an_offering_costs_its_tokens() {
        Sketch sketch = new Sketch();
        sketch.api(25, TokenPrice.flat(1, 4));
        Figures figures = figures(sketch);

        // 10 000 requests a day, 30 days, 1000 tokens in and 200 out.
        assertThat(figures.monthlyUsd()).isCloseTo(300 + 240, within(1e-9));
        assertThat(figures.totalUsd()).isCloseTo(540 * HORIZON, within(1e-9));
        assertThat(figures.accelerators()).isZero();
        assertThat(figures.latencyMs()).isNaN();
        assertThat(figures.feasible()).isTrue();
    }

    @Test
    void without_a_known_load_an_offering_costs_nothing_and_one_replica_is_priced() {
        Sketch sketch = new Sketch();
        sketch.demand = demand(Double.NaN, Double.NaN, false);
        sketch.api(25, TokenPrice.flat(1, 4));
        assertThat(figures(sketch).monthlyUsd()).isZero();

        Sketch hosted = new Sketch();
        hosted.demand = sketch.demand;
        hosted.open(25);
        assertThat(figures(hosted).accelerators()).isEqualTo(1);
        assertThat(figures(hosted).monthlyUsd()).isEqualTo(2 * 730);
    }

    @Test
    void efforts_are_summed_but_weeks_run_side_by_side() {
        Sketch sketch = new Sketch();
        for (int i = 1; i <= 2; i++) {
            int strategy = sketch.strategy(Condition.always());
            sketch.effect(strategy, Lever.ONE_OFF_USD, Scale.AMOUNT, 1000 * i);
            sketch.effect(strategy, Lever.RECURRING_USD, Scale.PER_MONTH, 10 * i);
            sketch.effect(strategy, Lever.TIME_TO_DEPLOY_WEEKS, Scale.AMOUNT, 2 * i);
            sketch.effect(strategy, Lever.QUALITY_RISK, Scale.AMOUNT, 0.1 * i);
        }
        sketch.api(25, TokenPrice.flat(0, 0));
        Figures figures = figures(sketch, 0, 1);

        assertThat(figures.oneOffUsd()).isEqualTo(3000);
        assertThat(figures.monthlyUsd()).isEqualTo(30);
        assertThat(figures.weeks()).isEqualTo(4);
        assertThat(figures.risk()).isCloseTo(0.3, within(1e-12));
        assertThat(figures.score())
                .isCloseTo(25 - 0.15 * Math.log10(3000 + 30 * HORIZON + 2e5) - 0.25 * 0.3, within(1e-12));
    }

    @Test
    void the_efforts_of_carried_strategies_count_where_the_plan_carries_them_out() {
        Sketch sketch = new Sketch();
        int strategy = sketch.effect(sketch.root(), Lever.ONE_OFF_USD, Scale.AMOUNT, 500);
        sketch.source(Origin.OPEN, 24, mask(strategy), 0, 8e9, 7);
        sketch.source(Origin.TRAIN_DENSE, 24, mask(strategy), mask(strategy), 8e9, 7);
        Evaluator evaluator = new Evaluator(sketch.problem());

        assertThat(evaluator.of(0, mask(strategy)).oneOffUsd()).isEqualTo(7);
        assertThat(evaluator.of(1, mask(strategy)).oneOffUsd()).isEqualTo(507);
    }

    @Test
    void training_is_paid_and_takes_no_more_than_the_budget() {
        Sketch sketch = new Sketch();
        int tuning = sketch.effect(sketch.strategy(Condition.always()), Lever.ONE_OFF_FLOPS, Scale.OF_BASE_FLOPS, 0.01);
        sketch.open(24);
        sketch.demand = demand(1e4, 1e22, false);
        // 1 % of 1e23 FLOP at 1e18 FLOP per USD.
        assertThat(figures(sketch, tuning).oneOffUsd()).isCloseTo(1000, within(1e-9));

        sketch.demand = demand(1e4, 1e20, false);
        assertThat(figures(sketch, tuning).oneOffUsd()).isCloseTo(100, within(1e-9));

        sketch.demand = demand(1e4, Double.NaN, false);
        assertThat(figures(sketch, tuning).oneOffUsd()).isCloseTo(1000, within(1e-9));
    }

    // ---- limits ----------------------------------------------------------------------------------------------

    @Test
    void what_passes_a_limit_is_an_answer_that_says_which_worst_first() {
        Sketch sketch = new Sketch();
        int slow = sketch.effect(sketch.strategy(Condition.always()), Lever.TIME_TO_DEPLOY_WEEKS, Scale.AMOUNT, 10);
        sketch.open(24);
        double free = figures(sketch, slow).score();
        double usd = figures(sketch, slow).totalUsd();
        sketch.ceilings = new Ceilings(usd / 10, false, NONE, NONE, NONE, 5);
        Figures figures = figures(sketch, slow);

        assertThat(figures.feasible()).isFalse();
        assertThat(passed(figures)).containsExactly(Limit.MONEY, Limit.WEEKS);
        assertThat(figures.score()).isCloseTo(free - 5 * (1 + 1) - 5 * (1 + Math.log10(2)), within(1e-9));
        assertThat(new PlanSearch(sketch.problem()).plans()).hasSize(1);
    }

    @Test
    void exactly_at_a_limit_is_within_it() {
        Sketch sketch = new Sketch();
        sketch.api(25, TokenPrice.flat(1, 4));
        double usd = figures(sketch).totalUsd();
        sketch.ceilings = new Ceilings(usd, false, NONE, NONE, NONE, 0);
        assertThat(figures(sketch).feasible()).isTrue();

        sketch.ceilings = new Ceilings(Math.nextDown(usd), false, NONE, NONE, NONE, 0);
        assertThat(passed(figures(sketch))).containsExactly(Limit.MONEY);

        sketch.ceilings = new Ceilings(0, false, NONE, NONE, NONE, 0);
        assertThat(figures(sketch).score()).isFinite();
    }

    @Test
    void money_for_training_is_not_spent_on_serving() {
        Sketch sketch = new Sketch();
        sketch.source(Origin.TRAIN_DENSE, 24, 0, 0, 8e9, 1000);
        sketch.ceilings = new Ceilings(1000, true, NONE, NONE, NONE, NONE);
        assertThat(figures(sketch).feasible()).isTrue();
        assertThat(figures(sketch).totalUsd()).isGreaterThan(1000);

        sketch.ceilings = new Ceilings(999, true, NONE, NONE, NONE, NONE);
        assertThat(passed(figures(sketch))).containsExactly(Limit.MONEY);
    }

    @Test
    void times_are_limits_and_unknown_times_pass_none() {
        Sketch sketch = new Sketch();
        sketch.open(24);
        double tpot = figures(sketch).tpotMs();
        sketch.ceilings = new Ceilings(NONE, false, NONE, NONE, tpot / 100, NONE);
        assertThat(passed(figures(sketch))).containsExactly(Limit.PER_TOKEN);
        sketch.ceilings = new Ceilings(NONE, false, 1, NONE, NONE, NONE);
        assertThat(passed(figures(sketch))).containsExactly(Limit.LATENCY);
        sketch.ceilings = new Ceilings(NONE, false, NONE, 0.001, NONE, NONE);
        assertThat(passed(figures(sketch))).containsExactly(Limit.FIRST_TOKEN);

        Sketch hosted = new Sketch();
        hosted.api(24, TokenPrice.flat(1, 4));
        double any = figures(hosted).score();
        hosted.ceilings = new Ceilings(NONE, false, 1, 1, 1, NONE);
        assertThat(figures(hosted).score()).isEqualTo(any);
    }

    @Test
    void a_replica_widens_where_only_that_is_fast_enough() {
        Sketch sketch = new Sketch();
        sketch.open(24);
        Figures narrow = figures(sketch);
        assertThat(narrow.accelerators()).isEqualTo(1);

        sketch.ceilings = new Ceilings(NONE, false, NONE, NONE, narrow.tpotMs() / 3, NONE);
        Figures wide = figures(sketch);
        assertThat(wide.feasible()).isTrue();
        assertThat(wide.accelerators()).isEqualTo(4);

        sketch.machines = fixed(2, 80);
        assertThat(passed(figures(sketch))).containsExactly(Limit.PER_TOKEN);
    }

    @Test
    void a_load_that_needs_more_accelerators_than_there_are_is_infeasible() {
        Sketch sketch = new Sketch();
        sketch.open(24);
        sketch.demand = demand(1e8, Double.NaN, false);
        sketch.machines = fixed(2, 80);
        assertThat(passed(figures(sketch))).containsExactly(Limit.ACCELERATORS);
        sketch.machines = fixed(NONE, 80);
        assertThat(figures(sketch).feasible()).isTrue();
        assertThat(figures(sketch).accelerators()).isGreaterThan(2);
    }

    @Test
    void weights_larger_than_the_machines_are_infeasible() {
        Sketch sketch = new Sketch();
        sketch.open(24, 70e9);
        sketch.machines = fixed(1, 24);
        Figures figures = figures(sketch);

        assertThat(passed(figures)).containsExactly(Limit.MEMORY);
        assertThat(figures.score()).isFinite();

        sketch.machines = fixed(8, 24);
        assertThat(figures(sketch).feasible()).isTrue();
        assertThat(figures(sketch).memoryHave()).isCloseTo(6 * 24 * GIB * 0.95, within(1.0));
    }

    @Test
    void fewer_bits_or_parameters_make_room() {
        Sketch sketch = new Sketch();
        int bits = sketch.effect(sketch.strategy(Condition.always()), Lever.WEIGHT_BITS, Scale.AMOUNT, 4);
        int pruning = sketch.reshaping(Lever.PARAMS_TOTAL, 0.25);
        sketch.open(24, 14e9);
        sketch.machines = fixed(1, 16);

        assertThat(figures(sketch).feasible()).isFalse();
        assertThat(figures(sketch, bits).feasible()).isTrue();
        assertThat(figures(sketch, bits).weightBits()).isEqualTo(4);
        assertThat(figures(sketch, pruning).feasible()).isTrue();
    }

    @Test
    void no_feasible_plan_needs_more_memory_than_its_machines_have() {
        SplittableRandom random = new SplittableRandom(11);
        int feasible = 0;
        for (int i = 0; i < 500; i++) {
            Sketch sketch = Sketch.random(random, 6);
            sketch.effect(0, Lever.WEIGHT_BITS, Scale.AMOUNT, 4);
            sketch.effect(1, Lever.KV_BYTES, Scale.RATIO, 0.3);
            sketch.effect(2, Lever.MEMORY_EXTRA_GIB, Scale.AMOUNT, 10);
            sketch.open(25, Math.pow(10, random.nextDouble(9, 12)));
            double count = 1 + random.nextInt(8);
            double memory = random.nextDouble(8, 192);
            sketch.machines = fixed(count, memory);
            for (Plan plan : new PlanSearch(sketch.problem()).plans()) {
                if (plan.figures().feasible()) {
                    feasible++;
                    assertThat(plan.figures().memoryBytes())
                            .as("draw %s", i)
                            .isLessThanOrEqualTo(plan.figures().memoryHave());
                }
                if (plan.figures().accelerators() > 0) {
                    assertThat(plan.figures().memoryHave()).as("draw %s", i).isLessThanOrEqualTo(count * memory * GIB);
                }
            }
        }
        assertThat(feasible).isGreaterThan(500);
    }

    @Test
    void no_plan_scores_less_for_a_higher_ceiling() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 300; i++) {
            Sketch sketch = Sketch.random(random, 6);
            int[] set = {random.nextInt(6), random.nextInt(6)};
            double usd = Math.pow(10, random.nextDouble(2, 7));
            double weeks = random.nextDouble(1, 30);
            double ms = Math.pow(10, random.nextDouble(0, 5));
            sketch.ceilings = new Ceilings(usd, false, ms, ms, ms, weeks);
            double bound = figures(sketch, set).score();
            sketch.ceilings = new Ceilings(usd * 2, false, ms * 2, ms * 2, ms * 2, weeks * 2);
            assertThat(figures(sketch, set).score()).as("draw %s", i).isGreaterThanOrEqualTo(bound);
        }
    }

    @Test
    void a_run_may_pass_its_compute_by_the_slack_only() {
        Sketch sketch = new Sketch();
        sketch.open(24);
        WeightsSource open = sketch.sources.get(0);
        sketch.sources.set(
                0,
                new WeightsSource(
                        open.id(),
                        Origin.TRAIN_DENSE,
                        0,
                        0,
                        open.decades(),
                        open.spread(),
                        open.model(),
                        1.01e22,
                        null,
                        0,
                        1.01e22,
                        0,
                        open.facts()));
        sketch.demand = demand(1e4, 1e22, true);
        assertThat(figures(sketch).feasible()).isTrue();

        sketch.demand = demand(1e4, 0.98e22, true);
        assertThat(passed(figures(sketch))).containsExactly(Limit.COMPUTE);

        sketch.demand = demand(1e4, 0.98e22, false);
        assertThat(figures(sketch).feasible()).isTrue();
    }

    // ---- serving ---------------------------------------------------------------------------------------------

    @Test
    void more_requests_take_more_machines_and_a_share_sent_elsewhere_takes_fewer() {
        Sketch sketch = new Sketch();
        int routing = sketch.effect(sketch.strategy(Condition.always()), Lever.REQUESTS_SERVED_SHARE, Scale.RATIO, 0.2);
        sketch.open(24, 70e9);
        sketch.demand = demand(1e5, Double.NaN, false);
        double few = figures(sketch).accelerators();
        sketch.demand = demand(1e8, Double.NaN, false);
        double many = figures(sketch).accelerators();

        assertThat(many).isGreaterThan(100 * few);
        // A fifth is served in full and four fifths at a tenth of the cost.
        assertThat(figures(sketch, routing).accelerators() / many).isCloseTo(0.28, within(0.01));
    }

    @Test
    void what_fewer_bits_do_to_speed_follows_from_the_roofline_and_counts_once() {
        Sketch sketch = new Sketch();
        int bits = sketch.effect(sketch.strategy(Condition.always()), Lever.WEIGHT_BITS, Scale.AMOUNT, 4);
        sketch.effect(bits, Lever.DECODE_SPEED, Scale.RATIO, 1000);
        sketch.open(24);
        double plain = figures(sketch).tpotMs();
        assertThat(figures(sketch, bits).tpotMs()).isBetween(plain / 4, plain / 3);
    }

    @Test
    void drafted_tokens_make_decoding_faster_than_reading_the_weights_for_each() {
        Sketch sketch = new Sketch();
        int drafts = sketch.effect(sketch.strategy(Condition.always()), Lever.DECODE_SPEED, Scale.RATIO, 3);
        sketch.open(24);
        assertThat(figures(sketch, drafts).tpotMs()).isCloseTo(figures(sketch).tpotMs() / 3, within(1e-9));
    }

    @Test
    void strategies_that_reshape_nothing_leave_the_size_alone() {
        Sketch sketch = new Sketch();
        int claim = sketch.effect(sketch.strategy(Condition.always()), Lever.PARAMS_TOTAL, Scale.RATIO, 0.1);
        sketch.open(24);

        assertThat(figures(sketch, claim).memoryBytes())
                .isEqualTo(figures(sketch).memoryBytes());
    }
}
