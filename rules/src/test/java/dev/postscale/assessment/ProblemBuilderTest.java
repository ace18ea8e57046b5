package dev.postscale.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.plan.Origin;
import dev.postscale.plan.Problem;
import dev.postscale.plan.WeightsSource;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.Scenarios;
import dev.postscale.serving.ServedModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The problem of a scenario: its limits, its machines, and the weights it could start from. */
class ProblemBuilderTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());

    private static Problem problem(Scenario scenario) {
        return Assessment.of(scenario, KNOWLEDGE).problem(KNOWLEDGE, -1L, 0);
    }

    private static Problem problem(String yaml) {
        return problem(ScenarioReader.fromYaml(yaml).scenario());
    }

    private static List<Origin> origins(String yaml) {
        return problem(yaml).sources().stream()
                .map(WeightsSource::origin)
                .distinct()
                .toList();
    }

    @Test
    void limits_are_those_stated_and_infinite_where_none_is() {
        Problem problem =
                problem("{budget_usd: 5000, workload: {latency_ms_p95: 700}, constraints: {deadline_weeks: 3}}");
        assertThat(problem.ceilings().usd()).isEqualTo(5000);
        assertThat(problem.ceilings().latencyMs()).isEqualTo(700);
        assertThat(problem.ceilings().weeks()).isEqualTo(3);
        assertThat(problem.ceilings().ttftMs()).isInfinite();
        assertThat(problem("{}").ceilings().usd()).isInfinite();
    }

    @Test
    void tasks_weigh_as_stated_and_alike_where_nothing_is_said() {
        assertThat(problem("{tasks: {code: 0.25, knowledge: 0.75}}").weights()).contains(0.25, 0.75, 0);
        double[] alike = problem("{}").weights();
        assertThat(alike).containsOnly(1.0 / alike.length);
    }

    @Test
    void machines_are_those_named_and_as_many() {
        Problem problem = problem(
                "{deployment: {accelerator: H100, count: 4, memory_gib: 80}, workload: {requests_per_day: 10}}");
        assertThat(problem.machines().accelerator()).contains("h100");
        assertThat(problem.machines().count()).isEqualTo(4);
        assertThat(problem.machines().memoryBytes()).isEqualTo(80 * 0x1p30);
        assertThat(problem("{budget_usd: 1000}").machines().count()).isInfinite();
    }

    @Test
    void weights_come_from_where_the_scenario_lets_them() {
        assertThat(origins("{as_of: 2024-06, budget_usd: 10000}")).contains(Origin.OPEN, Origin.API);
        assertThat(origins("{as_of: 2024-06, budget_usd: 10000, constraints: {on_prem: true}}"))
                .contains(Origin.OPEN)
                .doesNotContain(Origin.API);
        assertThat(origins("{as_of: 2024-06, flops: 1e22}"))
                .contains(Origin.TRAIN_DENSE, Origin.TRAIN_MOE)
                .doesNotContain(Origin.API);
        assertThat(origins("{as_of: 2024-06, flops: 1e22, constraints: {no_training: true}}"))
                .containsOnly(Origin.OPEN);
        assertThat(origins("{as_of: 2024-06, flops: 1e18}")).containsOnly(Origin.OPEN);
        assertThat(origins("{as_of: 2024-06, flops: 1e18, tasks: {classification: 1}}"))
                .containsOnly(Origin.OPEN, Origin.ENCODER);
        assertThat(problem("{as_of: 2024-06, flops: 1e18, assets: {base_model: 7B}}")
                        .sources())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.id()).isEqualTo("named-base");
                    assertThat(model(source).totalParams()).isEqualTo(7e9);
                });
    }

    @Test
    void runs_spend_no_more_than_the_budget_and_share_its_size() {
        Problem problem = problem("{as_of: 2024-06, flops: 1e22, data: {unlabelled_tokens: 1e11}}");
        List<WeightsSource> runs = problem.sources().stream()
                .filter(source -> source.origin().fromScratch())
                .toList();
        assertThat(runs).hasSize(4).allMatch(run -> run.oneOffFlops() <= 1e22 * (1 + 1e-9));
        assertThat(model(runs.get(0)).activeParams() / model(runs.get(1)).activeParams())
                .isEqualTo(3);
        assertThat(model(runs.get(0)).activeParams() / model(runs.get(2)).activeParams())
                .isEqualTo(10);
        double most = 1e11 * KNOWLEDGE.constants().value("useful-epochs");
        assertThat(runs).allMatch(run -> run.oneOffFlops() <= 6 * model(run).activeParams() * most * (1 + 1e-9));
    }

    @Test
    void a_dollar_buys_compute_where_cash_is_given_and_none_where_compute_is() {
        assertThat(problem("{budget_usd: 1000}").demand().flopsPerUsd()).isBetween(1e15, 1e19);
        assertThat(problem("{flops: 1e20}").demand().flopsPerUsd()).isInfinite();
    }

    @Test
    void sources_of_any_scenario_are_sized_and_rated() {
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = problem(Scenarios.of(seed));
            assertThat(problem.weights()).as("seed %d", seed).satisfies(weights -> assertThat(
                            Arrays.stream(weights).sum())
                    .isBetween(1 - 1e-9, 1 + 1e-9));
            assertThat(problem.sources()).as("seed %d", seed).allSatisfy(source -> {
                assertThat(source.decades()).doesNotContain(Double.NaN);
                assertThat(source.spread()).isPositive();
                assertThat(source.origin() == Origin.API).isEqualTo(source.price() != null);
                assertThat((source.origin() == Origin.API) == (source.model() == null))
                        .isTrue();
                assertThat(source.strategies() & source.roots()).isEqualTo(source.roots());
            });
        }
    }

    private static ServedModel model(WeightsSource source) {
        return Objects.requireNonNull(source.model());
    }
}
