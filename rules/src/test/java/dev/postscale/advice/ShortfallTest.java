package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.exchange.ScenarioReader;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is missing where nothing meets the limits. */
class ShortfallTest {
    private static final Advisor ADVISOR = Advisor.load();

    private static Scenario scenario(String yaml) {
        return ScenarioReader.fromYaml(yaml).scenario();
    }

    private static Advice advise(Scenario scenario) {
        return ADVISOR.advise(new AdviceRequest(scenario, 10, 50, 1, Set.of(), true, List.of()));
    }

    @Test
    void the_quality_of_70b_on_one_small_card_for_little_money_says_what_would_have_to_give() {
        Scenario wished = scenario(
                "{goal: min_cost_at_quality, target: {reference_model: Llama 3.1 70B}, budget_usd: 1200, "
                        + "horizon_months: 12, constraints: {on_prem: true}, "
                        + "deployment: {accelerator: RTX 3060, count: 1, memory_gib: 12}, workload: {requests_per_day: 1000}}");
        Advice advice = advise(wished);
        assertThat(advice.plans()).isEmpty();
        Infeasible missing = advice.infeasible();
        assertThat(missing.isAbsent()).isFalse();
        assertThat(missing.by()).isPositive();
        assertThat(missing.nearest().isAbsent()).isFalse();
        assertThat(missing.relaxations()).isNotEmpty();
        assertThat(missing.relaxations().get(0).input()).isEqualTo(missing.limit());
    }

    /** A larger budget also buys larger runs, so that not every value found is enough. */
    @Test
    void most_relaxations_that_are_enough_by_themselves_make_a_plan_possible() {
        int tried = 0;
        int kept = 0;
        for (int seed = 0; seed < 60 && tried < 8; seed++) {
            Scenario scenario = Scenarios.of(seed);
            Advice advice = advise(scenario);
            if (advice.infeasible().isAbsent()
                    || advice.infeasible().vetoed()
                    || advice.infeasible().nearest().isAbsent()) {
                continue;
            }
            Relaxation least = advice.infeasible().relaxations().get(0);
            if (List.of("budget_usd", "constraints.deadline_weeks", "workload.latency_ms_p95")
                    .contains(least.input())) {
                tried++;
                double to = (double) least.to().plain() * (1 + 1e-9);
                Advice then = advise(
                        ScenarioReader.with(scenario, Map.of(least.input(), to)).scenario());
                boolean enough = advice.infeasible().relaxations().size() == 1
                        || then.infeasible().isAbsent();
                kept += enough ? 1 : 0;
            }
        }
        assertThat(tried).isPositive();
        assertThat((double) kept / tried).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void plans_need_no_more_accelerators_than_there_are() {
        for (int seed = 0; seed < 60; seed++) {
            Scenario scenario = Scenarios.of(seed);
            double count = scenario.deployment().count();
            boolean fixed = !Double.isNaN(count)
                    && !scenario.deployment().accelerator().isEmpty()
                    && !Double.isNaN(scenario.workload().requestsPerDay());
            if (fixed) {
                assertThat(advise(scenario).plans()).as("seed %s", seed).allSatisfy(plan -> assertThat(plan.count())
                        .isLessThanOrEqualTo(count));
            }
        }
    }

    @Test
    void plans_keep_a_limit_on_time_where_their_time_is_known() {
        Scenario fast = scenario("{deployment: {accelerator: H100, count: 2}, constraints: {on_prem: true}, "
                + "workload: {requests_per_day: 2000, input_tokens: 500, output_tokens: 200, tpot_ms: 8}}");
        assertThat(advise(fast).plans())
                .allSatisfy(plan -> assertThat(plan.latency().tpotMs().value()).isLessThanOrEqualTo(8));
        Scenario never = scenario("{deployment: {accelerator: H100, count: 1}, constraints: {on_prem: true}, "
                + "assets: {base_model: Llama 3.1 70B}, workload: {requests_per_day: 10, tpot_ms: 0.001}}");
        assertThat(advise(never).infeasible().relaxations())
                .extracting(Relaxation::input)
                .contains("workload.tpot_ms");
    }
}
