package dev.postscale.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.postscale.scenario.Access;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.Known;
import dev.postscale.scenario.ModelKind;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.scenario.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioReaderTest {
    @Test
    void nothing_said_is_nothing_known() {
        assertThat(ScenarioReader.fromJson("{}").scenario()).isEqualTo(Scenario.empty());
    }

    @Test
    void reads_yaml_with_quantities_as_people_write_them() {
        Scenario scenario =
                ScenarioReader.read(Resources.scenario("support-bot.yaml")).scenario();
        assertThat(scenario.asOf()).isEqualTo("2025-03-31");
        assertThat(scenario.goal()).isEqualTo(Goal.MIN_COST_AT_QUALITY);
        assertThat(scenario.budgetUsd()).isEqualTo(60_000);
        assertThat(scenario.deployment().tier()).isEqualTo(Tier.SINGLE_GPU);
        assertThat(scenario.workload().latencyMsP95()).isEqualTo(4000);
        assertThat(scenario.tasks().weight(TaskProfile.KNOWLEDGE)).isEqualTo(0.7);
        assertThat(scenario.tasks().weight(TaskProfile.CODE)).isZero();
        assertThat(scenario.assets().baseModel())
                .isEqualTo(new ModelReference.Typed(
                        "qwen3-8b",
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        ModelKind.UNKNOWN,
                        Access.UNKNOWN,
                        Double.NaN));
        assertThat(scenario.assets().tools()).isEqualTo(Known.YES);
        assertThat(scenario.assets().verifier()).isEqualTo(Known.UNKNOWN);
        assertThat(scenario.data().sftExamples()).isNaN();
    }

    @Test
    void reads_chinese_numerals_and_both_spellings_of_a_float_in_yaml() {
        Scenario scenario = ScenarioReader.fromYaml("flops: 3.14e+23\nbudget_usd: 3亿\ngpu_hours: 1e6\n")
                .scenario();
        assertThat(scenario.flops()).isEqualTo(3.14e23);
        assertThat(scenario.budgetUsd()).isEqualTo(3e8);
        assertThat(scenario.gpuHours()).isEqualTo(1e6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as_of: 2020-05", "as_of: '2020-05'", "{\"as_of\": \"2020-05\"}", "as_of: 2020-05-31"})
    void a_month_is_its_last_day(String yaml) {
        assertThat(ScenarioReader.fromYaml(yaml).scenario().asOf()).isEqualTo("2020-05-31");
    }

    @Test
    void weights_that_do_not_add_up_are_scaled_with_a_warning() {
        ReadScenario read = ScenarioReader.fromJson("{\"tasks\": {\"knowledge\": 0.9, \"code\": 0.3}}");
        assertThat(read.scenario().tasks().knowledge()).isCloseTo(0.75, within(1e-12));
        assertThat(read.warnings()).containsExactly("tasks: the weights add up to 1.2 and were scaled to 1.");
        assertThat(ScenarioReader.fromJson("{\"tasks\": {\"knowledge\": 0.6, \"code\": 0.399}}")
                        .warnings())
                .isEmpty();
    }

    @Test
    void weights_that_are_all_zero_are_an_error() {
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"tasks\": {\"knowledge\": 0}}"))
                .hasMessage("tasks: the weights must not all be zero.\n"
                        + "Maybe give one profile the weight 1, such as {\"knowledge\": 1}.");
    }

    @Test
    void unknown_fields_are_reported_with_their_path_and_the_nearest_name() {
        ReadScenario read = ScenarioReader.fromJson(
                "{\"deploymnt\": {\"tier\": \"x\"}, \"workload\": {\"output_token\": 3}, \"zzz\": 1}");
        assertThat(read.scenario()).isEqualTo(Scenario.empty());
        assertThat(read.warnings())
                .containsExactly(
                        "workload.output_token: the field is unknown and was ignored. Maybe output_tokens was meant.",
                        "deploymnt: the field is unknown and was ignored. Maybe deployment was meant.",
                        "zzz: the field is unknown and was ignored.");
    }

    @Test
    void errors_name_the_place_the_value_the_limit_and_a_remedy() {
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"deployment\": {\"tier\": \"servr\"}}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessage(
                        "deployment.tier: the value (servr) must be one of device, edge, single_gpu, server, cluster, api.\n"
                                + "Maybe server was meant.");
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"tasks\": {\"maths\": 0.5}}"))
                .hasMessage("tasks.maths: the field is unknown.\nMaybe reasoning_math was meant.");
        assertThatThrownBy(() -> ScenarioReader.fromYaml("constraints:\n  audit: yes"))
                .hasMessage("constraints.audit: the value (yes) must be true or false.\nMaybe write true.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 bananas", "100-200", "1000万元", "at most 5M", "NaN", "1e400", "ten tons"})
    void a_budget_must_be_one_amount_of_dollars(String text) {
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"budget_usd\": \"" + text + "\"}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("budget_usd: ")
                .hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"budget_usd\": 1, \"budget_usd\": 2}",
                "{\"deployment\": {\"count\": 1, \"count\": 1}}",
                "{\"remark\": {\"a\": 1, \"a\": 1}}"
            })
    void a_name_given_twice_is_refused(String json) {
        assertThatThrownBy(() -> ScenarioReader.fromJson(json))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("must be given once");
        assertThatThrownBy(() -> ScenarioReader.fromYaml(json)).isInstanceOf(ScenarioException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "need: &a text\nlicence: *a",
                "need: !!str 5",
                "need: !java.io.File x",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "a: 1\n---\nb: 2",
                "? [x]\n: y",
                "\tneed: x",
                "need: [",
                "budget_usd: .nan",
                "budget_usd: .inf",
                "horizon_months: .inf",
                "flops: 1e400",
                "- need"
            })
    void yaml_that_is_no_plain_scenario_is_refused(String yaml) {
        assertThatThrownBy(() -> ScenarioReader.fromYaml(yaml))
                .isInstanceOf(ScenarioException.class)
                .satisfies(e -> assertThat(((ScenarioException) e).problem()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\" 1}",
                "{} {}",
                "nul",
                "{\"a\": 01}",
                "{'a': 1}",
                "{\"a\": 1,}",
                "{\"a\": NaN}",
                "\"\\ud800"
            })
    void bad_json_is_refused_in_one_line(String json) {
        assertThatThrownBy(() -> ScenarioReader.fromJson(json))
                .isInstanceOf(ScenarioException.class)
                .satisfies(e -> assertThat(((ScenarioException) e).problem())
                        .startsWith("The JSON")
                        .doesNotContain("\n", "`", "Source"));
    }

    @Test
    void deep_nesting_and_long_numbers_are_refused() {
        String deep = "{\"remark\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThatThrownBy(() -> ScenarioReader.fromJson(deep)).isInstanceOf(ScenarioException.class);
        assertThatThrownBy(() -> ScenarioReader.fromYaml(deep)).isInstanceOf(ScenarioException.class);
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"flops\": 1" + "0".repeat(500) + "}"))
                .isInstanceOf(ScenarioException.class);
    }

    @Test
    void texts_are_at_most_as_long_as_the_schema_says() {
        String long2000 = "字".repeat(2000);
        assertThat(ScenarioReader.fromJson("{\"need\": \"" + long2000 + "\"}")
                        .scenario()
                        .need())
                .isEqualTo(long2000);
        assertThatThrownBy(() -> ScenarioReader.fromJson("{\"need\": \"" + long2000 + "x\"}"))
                .hasMessageStartingWith("need: the text (2001 characters) must have at most 2000 characters.");
    }

    @Test
    void files_that_are_no_scenario_are_one_clear_line_each(@TempDir Path folder) throws IOException {
        assertRefused(folder, "must not be a folder");
        assertRefused(file(folder, "empty.json", new byte[0]), "must not be empty");
        assertRefused(file(folder, "blank.yaml", " \n\t\n".getBytes(StandardCharsets.UTF_8)), "must not be empty");
        assertRefused(file(folder, "latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xe9}), "must be text in UTF-8");
        assertRefused(
                file(folder, "long.json", "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8)),
                "must be at most 1048576 bytes");
        assertThatThrownBy(() -> ScenarioReader.read(folder.resolve("none.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("does not exist.\nMaybe");
    }

    @Test
    void a_byte_order_mark_and_an_unknown_ending_do_not_matter(@TempDir Path folder) throws IOException {
        Path json = file(folder, "scenario", "\uFEFF {\"need\": \"x\"}".getBytes(StandardCharsets.UTF_8));
        Path yaml = file(folder, "scenario.txt", "need: x".getBytes(StandardCharsets.UTF_8));
        assertThat(ScenarioReader.read(json)).isEqualTo(ScenarioReader.read(yaml));
    }

    @Test
    void changes_are_read_as_words_and_replace_fields() {
        Scenario scenario = ScenarioReader.fromJson("{\"budget_usd\": 5, \"tasks\": {\"code\": 1}}")
                .scenario();
        Scenario changed = ScenarioReader.with(
                        scenario,
                        Map.of(
                                "budget_usd", "10M",
                                "horizon_months", "2 years",
                                "deployment.count", "8",
                                "deployment.owned", "yes",
                                "tasks.knowledge", "60%",
                                "tasks.domain", 0.4,
                                "constraints.exclude", List.of("rlhf")))
                .scenario();
        assertThat(changed.budgetUsd()).isEqualTo(1e7);
        assertThat(changed.horizonMonths()).isEqualTo(24);
        assertThat(changed.deployment().count()).isEqualTo(8);
        assertThat(changed.deployment().owned()).isEqualTo(Known.YES);
        assertThat(changed.tasks().code()).isZero();
        assertThat(changed.tasks().knowledge()).isCloseTo(0.6, within(1e-12));
        assertThat(changed.constraints().exclude()).containsExactly("rlhf");
        assertThat(scenario.budgetUsd()).isEqualTo(5);
        assertThatThrownBy(() -> ScenarioReader.with(scenario, Map.of("deployment.tier", "cloud")))
                .hasMessageStartingWith("deployment.tier: ");
    }

    private static Path file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertRefused(Path file, String limit) {
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(limit)
                .satisfies(e -> assertThat(((ScenarioException) e).problem()).doesNotContain("\n"));
    }
}
