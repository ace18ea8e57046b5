package dev.postscale.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.Advice;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.Infeasible;
import dev.postscale.advice.Plan;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers about one strategy, and about nothing being feasible. */
class StrategyAnswerTest {
    private static final Advisor ADVISOR = Advisor.load();
    private static final KnowledgeBase BASE = ADVISOR.knowledge().base();

    private static Scenario scenario(String yaml) {
        return ScenarioReader.fromYaml(yaml).scenario();
    }

    @Test
    void where_no_rule_speaks_the_answer_says_so_and_what_the_numbers_rest_on() {
        Scenario scenario = scenario("{budget_usd: 1000000}");
        Advice advice = ADVISOR.advise(scenario);
        var silent = advice.ranked().stream()
                .filter(ranked -> ranked.reasons().isEmpty())
                .toList();
        assertThat(silent).isNotEmpty().allSatisfy(ranked -> {
            Answer answer =
                    StrategyAnswer.of(advice, BASE.strategy(ranked.strategy()).orElseThrow(), scenario, BASE);
            assertThat(answer.notes().get(0).text().en()).startsWith("No rule speaks for or against it");
            assertThat(answer.notes().get(0).text().zh()).startsWith("此情形下没有规则");
            assertThat(answer.notes())
                    .anySatisfy(note -> assertThat(note.text().en()).startsWith("It presupposes"));
            assertThat(answer.notes())
                    .anySatisfy(note -> assertThat(note.citations()).isNotEmpty());
            assertThat(answer.notes())
                    .allSatisfy(note ->
                            assertThat(note.text().en() + note.text().zh()).doesNotContain("{", "}"));
            assertThat(answer.sources()).isNotEmpty();
        });
    }

    @Test
    void where_rules_speak_they_are_the_reason() {
        Scenario scenario = scenario("{budget_usd: 1000000, data: {private_documents: 10000, freshness_days: 1}}");
        Advice advice = ADVISOR.advise(scenario);
        var spoken = advice.ranked().stream()
                .filter(ranked -> !ranked.reasons().isEmpty())
                .toList();
        assertThat(spoken).isNotEmpty().allSatisfy(ranked -> assertThat(StrategyAnswer.of(
                                advice, BASE.strategy(ranked.strategy()).orElseThrow(), scenario, BASE)
                        .notes())
                .noneMatch(note -> note.text().en().startsWith("No rule speaks")));
    }

    @ParameterizedTest
    @CsvSource({
        "deployment.memory_gib, 0.5 GiB",
        "budget_usd, 0.5 USD",
        "flops, 0.5 FLOP",
        "workload.latency_ms_p95, 0.5 ms",
        "constraints.deadline_weeks, 0.5 weeks"
    })
    void a_missed_limit_is_told_with_its_unit(String limit, String by) {
        var missed = new Infeasible(limit, 0.5, Plan.none(), List.of());
        assertThat(Numbered.text(missed.by(), missed.unit()).in(Language.EN)).isEqualTo(by);
    }

    @Test
    void a_device_that_holds_nothing_says_how_much_is_missing() {
        Scenario scenario = scenario("{goal: fit_target, deployment: {tier: device, memory_gib: 0.05}}");
        Answer answer = AdviceAnswer.of(ADVISOR.advise(scenario), scenario, BASE);
        assertThat(answer.text().en()).containsPattern("is missed by [0-9.]+ GiB\\.");
        assertThat(answer.text().zh()).containsPattern("尚差 [0-9.]+ GiB。");
    }
}
