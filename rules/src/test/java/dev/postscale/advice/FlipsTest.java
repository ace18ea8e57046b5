package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.AdviceRequest.Part;
import dev.postscale.advice.Flip.Direction;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Scenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What would change advice, on the shipped knowledge. */
class FlipsTest {
    private static final Advisor ADVISOR = Advisor.load();

    private static AdviceRequest request(Scenario scenario, Part... parts) {
        return new AdviceRequest(scenario, 10, 50, 1, Set.of(parts), true, List.of());
    }

    private static List<String> top(Scenario scenario) {
        return ADVISOR.advise(request(scenario)).ranked().stream()
                .limit(3)
                .map(Ranked::strategy)
                .toList();
    }

    @Test
    void at_a_flip_others_lead_and_just_before_it_they_do_not() {
        int met = 0;
        for (int seed = 0; seed < 6; seed++) {
            Scenario scenario = Scenarios.of(seed);
            Advice advice = ADVISOR.advise(request(scenario, Part.FLIPS));
            List<String> now = top(scenario);
            for (Flip flip : advice.flips()) {
                if (flip.happens()) {
                    met++;
                    Input input = Input.at(flip.input());
                    double to = (double) flip.to().plain();
                    assertThat(top(input.in(scenario, to))).isEqualTo(flip.newTop());
                    assertThat(Flips.differ(now, flip.newTop())).isTrue();
                    int step = flip.direction() == Direction.UP ? -1 : 1;
                    double before = RoundNumbers.at(RoundNumbers.below(to) + step);
                    double from = (double) flip.from().plain();
                    boolean between = flip.direction() == Direction.UP ? before > from : before < from;
                    if (between) {
                        assertThat(Flips.differ(now, top(input.in(scenario, before))))
                                .as("%s %s", seed, flip)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(met).isPositive();
    }

    @Test
    void where_nothing_changes_the_farthest_value_tried_is_told() {
        Advice advice = ADVISOR.advise(request(Scenarios.of(1), Part.FLIPS));
        assertThat(advice.flips()).isNotEmpty().allSatisfy(flip -> {
            assertThat(flip.happens())
                    .isEqualTo(!Double.isNaN((double) flip.to().plain()));
            assertThat((double) flip.tried().plain()).isPositive();
        });
    }

    @Test
    void a_limit_that_nobody_set_is_drawn_tighter() {
        Scenario scenario = ScenarioReader.fromYaml("{workload: {requests_per_day: 100000}}")
                .scenario();
        assertThat(ADVISOR.advise(request(scenario, Part.FLIPS)).flips())
                .filteredOn(flip -> flip.input().equals("budget_usd"))
                .singleElement()
                .satisfies(flip -> {
                    assertThat(flip.direction()).isEqualTo(Direction.DOWN);
                    assertThat((double) flip.from().plain()).isNaN();
                });
    }

    @Test
    void parts_are_there_only_when_asked_for() {
        Advice plain = ADVISOR.advise(request(Scenarios.of(2)));
        assertThat(plain.flips()).isEmpty();
        assertThat(plain.sensitivity()).isEmpty();
        assertThat(plain.contested()).isEmpty();
        Advice all = ADVISOR.advise(request(Scenarios.of(2)).withEverything());
        assertThat(all.flips()).isNotEmpty();
        assertThat(all.ranked()).isEqualTo(plain.ranked());
        assertThat(all.plans()).isEqualTo(plain.plans());
    }

    @Test
    void only_what_nobody_stated_is_tried_and_the_question_is_the_one_that_moves_most() {
        for (int seed = 0; seed < 8; seed++) {
            Scenario scenario = Scenarios.of(seed);
            Advice advice = ADVISOR.advise(request(scenario, Part.SENSITIVITY));
            int last = 3;
            for (Sensitivity one : advice.sensitivity()) {
                assertThat(Input.at(one.input()).in(scenario)).as(one.input()).isNaN();
                assertThat(one.topChanges()).isBetween(0, last);
                last = one.topChanges();
            }
            if (!advice.sensitivity().isEmpty() && advice.sensitivity().get(0).topChanges() > 0) {
                assertThat(advice.askNext().path())
                        .isEqualTo(advice.sensitivity().get(0).input());
                assertThat(advice.askNext().why().en()).doesNotContain("{");
                assertThat(advice.askNext().why().zh()).doesNotContain("{");
            }
        }
    }

    @Test
    void disputes_touch_what_the_advice_uses_and_say_what_is_used() {
        Advice advice = ADVISOR.advise(request(Scenarios.of(4), Part.CONTESTED));
        assertThat(advice.contested()).isNotEmpty();
        Set<String> used = new TreeSet<>(Set.of("besiroglu-2024"));
        advice.plans().forEach(plan -> {
            used.add(plan.model());
            used.add(plan.accelerator());
            used.addAll(plan.strategies());
        });
        advice.ranked().forEach(ranked -> used.add(ranked.strategy()));
        assertThat(advice.contested()).allSatisfy(one -> {
            assertThat(used).contains(one.subject());
            assertThat(one.claims()).hasSizeGreaterThan(1);
            assertThat(one.claims().stream().filter(Contested.Claimed::used).count())
                    .isLessThanOrEqualTo(1);
            assertThat(one.text().en()).isNotEmpty();
            assertThat(one.text().zh()).isNotEmpty();
        });
    }
}
