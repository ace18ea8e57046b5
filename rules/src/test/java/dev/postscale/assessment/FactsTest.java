package dev.postscale.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.exchange.ScenarioReader;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.scenario.Scenarios;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts: where each comes from, and what derivations make of what is stated. */
class FactsTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(KnowledgeBase.load());

    private static double fact(String json, String name) {
        return Assessment.of(ScenarioReader.fromJson(json).scenario(), KNOWLEDGE)
                .fact(KNOWLEDGE, name);
    }

    @Test
    void what_is_stated_goes_before_words_and_words_before_derivations() {
        String words = "{\"need\": \"a nightly run of summaries\"";
        assertThat(fact(words + "}", "workload.batch_tolerant")).isEqualTo(1);
        assertThat(fact(words + ", \"workload\": {\"latency_ms_p95\": 100}}", "workload.batch_tolerant"))
                .isEqualTo(1);
        assertThat(fact("{\"workload\": {\"latency_ms_p95\": 100}}", "workload.batch_tolerant"))
                .isEqualTo(0);
        assertThat(fact(
                        "{\"workload\": {\"context_tokens\": 7, \"input_tokens\": 1, \"output_tokens\": 2}}",
                        "workload.context_tokens"))
                .isEqualTo(7);
    }

    @Test
    void who_states_training_compute_is_not_kept_from_training_by_a_phrase() {
        String words = "{\"need\": \"small siblings without any training from scratch\"";
        assertThat(fact(words + "}", "constraints.no_training")).isEqualTo(1);
        assertThat(fact(words + ", \"flops\": 4.7e21}", "constraints.no_training"))
                .isZero();
        assertThat(fact(words + ", \"gpu_hours\": 5000}", "constraints.no_training"))
                .isZero();
        assertThat(fact(
                        words + ", \"flops\": 4.7e21, \"constraints\": {\"no_training\": true}}",
                        "constraints.no_training"))
                .isEqualTo(1);
    }

    @Test
    void a_limit_nobody_states_does_not_bind_and_anything_else_is_unknown() {
        assertThat(fact("{}", "constraints.on_prem")).isZero();
        assertThat(fact("{\"constraints\": {\"on_prem\": true}}", "constraints.on_prem"))
                .isEqualTo(1);
        assertThat(fact("{}", "data.sft_examples")).isNaN();
        assertThat(fact("{}", "workload.context_tokens")).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workload: {latency_ms_p95: 3600000}                                    | workload.batch_tolerant        | 1",
                "workload: {latency_ms_p95: 3599999}                                    | workload.batch_tolerant        | 0",
                "workload: {input_tokens: 1000, output_tokens: 200}                     | workload.context_tokens        | 1200",
                "workload: {input_tokens: 1000, shared_prefix_tokens: 250}              | workload.prefix_share          | 0.25",
                "workload: {latency_ms_p95: 100, output_tokens: 5}                      | workload.latency_bound         | 1",
                "workload: {latency_ms_p95: 1000, output_tokens: 5}                     | workload.latency_bound         | 0",
                "workload: {requests_per_day: 86400, peak_factor: 2, latency_ms_p95: 3000} | workload.concurrency        | 6",
                "workload: {requests_per_day: 10, input_tokens: 3, output_tokens: 1}    | workload.tokens_per_month      | 1200",
                "deployment: {accelerator: H100, count: 2, memory_gib: 80}, workload: {requests_per_day: 1} | deployment.memory_total_gib    | 160",
                "deployment: {tier: api, memory_gib: 80}                                | deployment.memory_total_gib    | NaN",
                "data: {unlabelled_tokens: 1000000, raw: true}                          | data.unique_tokens_after       | 100000",
                "data: {unlabelled_tokens: 1000000, raw: false}                         | data.unique_tokens_after       | 1000000",
                "constraints: {no_training: true}                                       | training.any                   | 0",
                "flops: 1e17                                                            | training.any                   | 1",
                "deployment: {tier: device, memory_gib: 4}                              | base.fits_at_4bit              | 1",
                "deployment: {tier: api}                                                | deployment.own_wanted          | 0",
                "constraints: {no_hosting: true}                                        | deployment.can_self_host       | 0",
                "as_of: 2019-01                                                         | market.api                     | 0",
                "as_of: 2024-01                                                         | market.api                     | 1",
                "assets: {teacher_model: GPT-4o}                                        | teacher.available              | 1",
            })
    void derivations_say_what_follows(String yaml, String fact, double value) {
        double derived = Assessment.of(ScenarioReader.fromYaml("{" + yaml + "}").scenario(), KNOWLEDGE)
                .fact(KNOWLEDGE, fact);
        if (Double.isNaN(value)) {
            assertThat(derived).isNaN();
        } else {
            assertThat(derived).isCloseTo(value, within(1e-9 * value));
        }
    }

    @Test
    void a_budget_in_machine_hours_buys_what_the_machines_do() {
        double hours =
                fact("{\"gpu_hours\": 1000, \"training\": {\"mfu\": 0.5, \"accelerator\": \"H100\"}}", "budget.flops");
        double twice =
                fact("{\"gpu_hours\": 2000, \"training\": {\"mfu\": 0.5, \"accelerator\": \"H100\"}}", "budget.flops");
        assertThat(twice).isCloseTo(2 * hours, within(1e-6 * twice));
        assertThat(hours).isCloseTo(1000 * 3600 * 0.5 * 989.4e12, within(0.01 * hours));
    }

    @Test
    void every_derivation_is_of_a_fact_in_the_dictionary() {
        Set<String> derived = new TreeSet<>();
        for (int i = 0; i < KNOWLEDGE.dictionary().size(); i++) {
            Method method = KNOWLEDGE.dictionary().derivation(i);
            if (method != null) {
                derived.add(method.getName());
            }
        }
        assertThat(derived).containsExactlyInAnyOrderElementsOf(visible());
    }

    /** Helpers of a family are private. */
    private static Set<String> visible() {
        Set<String> names = new TreeSet<>();
        for (Map.Entry<String, Method> entry : Derivations.methods().entrySet()) {
            if (!java.lang.reflect.Modifier.isPrivate(entry.getValue().getModifiers())) {
                names.add(entry.getKey());
            }
        }
        return names;
    }

    @Test
    void facts_of_any_scenario_are_of_their_type() {
        for (long seed = 0; seed < 200; seed++) {
            double[] facts = Assessment.of(Scenarios.of(seed), KNOWLEDGE).facts();
            for (int i = 0; i < facts.length; i++) {
                var fact = KNOWLEDGE.dictionary().definition(i);
                if (Double.isNaN(facts[i])) {
                    continue;
                }
                String what = "seed " + seed + ", " + fact.name();
                switch (fact.type()) {
                    case "bool" -> assertThat(facts[i]).as(what).isIn(0.0, 1.0);
                    case "number" -> assertThat(facts[i]).as(what).isGreaterThanOrEqualTo(0);
                    default ->
                        assertThat(facts[i])
                                .as(what)
                                .isBetween(0.0, fact.values().split("\\|", -1).length - 1.0);
                }
            }
        }
    }
}
