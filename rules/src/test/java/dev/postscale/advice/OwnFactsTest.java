package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.exchange.ScenarioReader;
import dev.postscale.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file of own facts changes in advice. */
class OwnFactsTest {
    private static final Path OWN = Path.of("src/test/resources/own");
    private static final Advisor SHIPPED = Advisor.load();
    private static final Advisor HOUSE = Advisor.load(List.of(
            OWN.resolve("strategy_catalogue.csv"),
            OWN.resolve("effects.csv"),
            OWN.resolve("prices.csv"),
            OWN.resolve("organizations.csv"),
            OWN.resolve("models.csv")));

    private static Scenario scenario(String json) {
        return ScenarioReader.fromJson(json).scenario();
    }

    private static final Scenario SUPPORT_DESK = scenario("""
            {"budget_usd": 1e5, "horizon_months": 12, "tasks": {"knowledge": 0.7, "domain": 0.3},
             "workload": {"requests_per_day": 2000, "input_tokens": 1000, "output_tokens": 300},
             "data": {"private_documents": 5000}}""");

    private static final Scenario ON_OWN_MACHINES = scenario("""
            {"budget_usd": 2e6, "horizon_months": 12, "tasks": {"code": 1},
             "workload": {"requests_per_day": 200000, "input_tokens": 1000, "output_tokens": 300},
             "deployment": {"tier": "server", "accelerator": "nvidia-h100-sxm-80", "count": 8},
             "assets": {"base_model": "llama-3.1-8b"}, "constraints": {"on_prem": true}}""");

    private static List<String> ranked(Advice advice) {
        return advice.ranked().stream().map(Ranked::strategy).toList();
    }

    @Test
    void a_strategy_of_ones_own_is_ranked_and_planned_where_it_helps() {
        Advice advice = HOUSE.advise(SUPPORT_DESK);

        assertThat(ranked(SHIPPED.advise(SUPPORT_DESK))).doesNotContain("answer-ledger");
        assertThat(ranked(advice).subList(0, 5)).contains("answer-ledger");
        assertThat(advice.plans().get(0).strategies()).contains("answer-ledger");
        assertThat(advice.ranked())
                .filteredOn(entry -> entry.strategy().equals("answer-ledger"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.verdict()).isEqualTo(Verdict.RECOMMEND);
                    assertThat(entry.adds().decades().low()).isGreaterThan(0.5);
                });
    }

    @Test
    void a_strategy_of_ones_own_whose_prerequisite_is_false_is_not_planned() {
        Advice advice = HOUSE.advise(scenario("""
                {"budget_usd": 1e5, "tasks": {"knowledge": 1}, "data": {"private_documents": 0}}"""));

        assertThat(advice.plans())
                .allSatisfy(plan -> assertThat(plan.strategies()).doesNotContain("answer-ledger"));
    }

    @Test
    void a_price_of_ones_own_changes_the_cost() {
        double shipped = SHIPPED.advise(ON_OWN_MACHINES)
                .plans()
                .get(0)
                .cost()
                .monthlyUsd()
                .value();
        double own =
                HOUSE.advise(ON_OWN_MACHINES).plans().get(0).cost().monthlyUsd().value();

        assertThat(own).isPositive().isLessThan(0.8 * shipped);
    }

    @Test
    void a_model_of_ones_own_can_be_the_base() {
        Advice advice = HOUSE.advise(scenario("""
                {"budget_usd": 2e5, "tasks": {"domain": 1}, "workload": {"requests_per_day": 5000},
                 "deployment": {"accelerator": "nvidia-l40s", "count": 1},
                 "assets": {"base_model": "House 9B"}, "constraints": {"on_prem": true, "no_training": true}}"""));

        assertThat(advice.plans()).anySatisfy(plan -> assertThat(plan.model()).isEqualTo("house-9b"));
    }

    @Test
    void what_own_facts_do_not_mention_stays() {
        Scenario other = scenario(
                "{\"budget_usd\": 1e7, \"tasks\": {\"reasoning_math\": 1}, \"data\": {\"private_documents\": 0}}");

        assertThat(ranked(HOUSE.advise(other))).isEqualTo(ranked(SHIPPED.advise(other)));
    }

    @Test
    void the_version_tells_that_other_facts_were_used() {
        assertThat(HOUSE.knowledge().base().version())
                .isNotEqualTo(SHIPPED.knowledge().base().version());
    }
}
