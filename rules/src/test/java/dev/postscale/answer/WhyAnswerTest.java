package dev.postscale.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.advice.AdviceRequest;
import dev.postscale.advice.Advisor;
import dev.postscale.advice.Binding;
import dev.postscale.advice.Explanation;
import dev.postscale.advice.Infeasible;
import dev.postscale.advice.Plan;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about one strategy, and about nothing being feasible. */
class WhyAnswerTest {
    private static final Advisor ADVISOR = Advisor.load();
    private static final KnowledgeBase BASE = ADVISOR.knowledge().base();

    private static Scenario scenario(String yaml) {
        return ScenarioReader.fromYaml(yaml).scenario();
    }

    private static Answer why(String strategy, Scenario scenario) {
        return WhyAnswer.of(ADVISOR.why(AdviceRequest.of(scenario), strategy), scenario, BASE);
    }

    @Test
    void where_no_rule_speaks_the_answer_says_so_and_what_the_numbers_rest_on() {
        Scenario scenario = scenario("{budget_usd: 1000000}");
        var silent = ADVISOR.advise(scenario).ranked().stream()
                .filter(ranked -> ranked.reasons().isEmpty())
                .limit(4)
                .toList();
        assertThat(silent).isNotEmpty().allSatisfy(ranked -> {
            Answer answer = why(ranked.strategy(), scenario);
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
        var spoken = ADVISOR.advise(scenario).ranked().stream()
                .filter(ranked -> !ranked.reasons().isEmpty())
                .limit(4)
                .toList();
        assertThat(spoken).isNotEmpty().allSatisfy(ranked -> assertThat(
                        why(ranked.strategy(), scenario).notes())
                .noneMatch(note -> note.text().en().startsWith("No rule speaks")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rag", "moe", "rlhf", "api-purchase", "scale-params-only", "sft", "pruning"})
    void what_would_change_is_told_with_units_in_both_languages(String strategy) {
        Scenario scenario = scenario("{budget_usd: 1000000, constraints: {on_prem: true, no_training: true}}");
        Explanation out = ADVISOR.whyNot(AdviceRequest.of(scenario), strategy);
        Answer answer = WhyAnswer.of(out, scenario, BASE);
        assertThat(answer.text().en()).isNotEmpty().doesNotContain("{", "}");
        assertThat(answer.text().zh()).isNotEmpty().doesNotContain("{", "}");
        if (out.binding().kind() != Binding.Kind.ADMITTED) {
            assertThat(answer.text().en()).contains(out.binding().text().en());
            assertThat(answer.text().en())
                    .contains(out.wouldChange().isAbsent() ? "No change that was tried" : "What would lift that: ");
        }
    }

    @Test
    void every_input_that_can_move_has_a_name_in_both_languages() {
        var labels = new Labels(BASE);
        Input.all().keySet().stream().filter(path -> !path.equals("lang")).forEach(path -> {
            if (path.contains(".") || path.contains("_")) {
                // A field of one plain word may be called what it is.
                assertThat(labels.path(path).en()).as(path).isNotEqualTo(path);
            }
            assertThat(labels.path(path).zh()).as(path).isNotEqualTo(path);
        });
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
