package dev.postscale.shell.command;

import dev.postscale.exchange.ReadScenario;
import dev.postscale.exchange.ScenarioJson;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that say a scenario: a file, and fields over it. Values go to the reader of scenarios as they were typed, so
 * "10M" and "1000万美元" are read by the one parser of quantities.
 */
final class ScenarioOptions {
    static final String SCENARIO = "--scenario";
    private static final String TASKS = "--tasks";
    private static final String EXCLUDE = "--exclude";
    private static final String SET = "--set";

    private static final List<Field> FIELDS = List.of(
            new Field("--budget", "budget_usd", "USD"),
            new Field("--horizon", "horizon_months", "MONTHS"),
            new Field("--goal", "goal", "GOAL"),
            new Field("--need", "need", "TEXT"),
            new Field("--as-of", "as_of", "YYYY-MM"),
            new Field("--gpu-hours", "gpu_hours", "HOURS"),
            new Field("--flops", "flops", "FLOP"),
            new Field("--tier", "deployment.tier", "TIER"),
            new Field("--accelerator", "deployment.accelerator", "NAME"),
            new Field("--count", "deployment.count", "N"),
            new Field("--memory", "deployment.memory_gib", "GIB"),
            new Field("--training-accelerator", "training.accelerator", "NAME"),
            new Field("--training-count", "training.count", "N"),
            new Field("--requests-per-day", "workload.requests_per_day", "N"),
            new Field("--input-tokens", "workload.input_tokens", "TOKENS"),
            new Field("--output-tokens", "workload.output_tokens", "TOKENS"),
            new Field("--context-tokens", "workload.context_tokens", "TOKENS"),
            new Field("--latency", "workload.latency_ms_p95", "MS"),
            new Field("--ttft", "workload.ttft_ms", "MS"),
            new Field("--tpot", "workload.tpot_ms", "MS"),
            new Field("--unlabelled-tokens", "data.unlabelled_tokens", "TOKENS"),
            new Field("--sft-examples", "data.sft_examples", "N"),
            new Field("--preference-pairs", "data.preference_pairs", "N"),
            new Field("--documents", "data.private_documents", "N"),
            new Field("--freshness", "data.freshness_days", "DAYS"),
            new Field("--base-model", "assets.base_model", "NAME"),
            new Field("--teacher-model", "assets.teacher_model", "NAME"),
            new Field("--team", "constraints.team_size", "N"),
            new Field("--deadline", "constraints.deadline_weeks", "WEEKS"),
            new Field("--licence", "constraints.licence", "LICENCE"));

    private static final List<Field> YES_OR_NO = List.of(
            new Field("--on-prem", "constraints.on_prem", ""),
            new Field("--offline", "constraints.offline", ""),
            new Field("--audit", "constraints.audit", ""),
            new Field("--no-training", "constraints.no_training", ""),
            new Field("--no-hosting", "constraints.no_hosting", ""),
            new Field("--verifier", "assets.verifier", ""),
            new Field("--tools", "assets.tools", ""));

    private ScenarioOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.value(SCENARIO, "FILE"));
        FIELDS.forEach(field -> spec.addOption(Options.value(field.option, field.label)));
        YES_OR_NO.forEach(field -> spec.addOption(Options.yesOrNo(field.option)));
        spec.addOption(Options.value(TASKS, "PROFILE=WEIGHT,..."));
        spec.addOption(Options.value(EXCLUDE, "STRATEGY,..."));
        spec.addOption(Options.values(SET, "FIELD=VALUE"));
    }

    /** The scenario of the file, or an empty one, with what the options say. */
    static ReadScenario read(ParseResult said) {
        if (!said.hasMatchedOption(SCENARIO)) {
            return ScenarioReader.with(Scenario.empty(), changes(said));
        }
        ReadScenario file = ScenarioReader.read(Path.of(said.<String>matchedOptionValue(SCENARIO, "")));
        ReadScenario changed = ScenarioReader.with(file.scenario(), changes(said));
        var warnings = new ArrayList<>(file.warnings());
        warnings.addAll(changed.warnings());
        return new ReadScenario(changed.scenario(), warnings);
    }

    /** The scenario with the fields that a repeated option of the form FIELD=VALUE sets. */
    static ReadScenario changed(Scenario scenario, ParseResult said, String option) {
        var changes = new LinkedHashMap<String, Object>();
        for (String set : said.matchedOptionValue(option, new String[0])) {
            put(changes, "", set, option);
        }
        return ScenarioReader.with(scenario, changes);
    }

    private static Map<String, Object> changes(ParseResult said) {
        var changes = new LinkedHashMap<String, Object>();
        for (Field field : allFields()) {
            if (said.hasMatchedOption(field.option)) {
                changes.put(field.path, said.<String>matchedOptionValue(field.option, ""));
            }
        }
        for (String task : list(said, TASKS)) {
            put(changes, "tasks.", task, TASKS);
        }
        if (said.hasMatchedOption(EXCLUDE)) {
            changes.put("constraints.exclude", list(said, EXCLUDE));
        }
        for (String set : said.matchedOptionValue(SET, new String[0])) {
            put(changes, "", set, SET);
        }
        return changes;
    }

    /** The options that say a scenario again, to be typed after a command. */
    static List<String> typed(Scenario scenario) {
        var options = new ArrayList<String>();
        var tasks = new ArrayList<String>();
        ScenarioJson.typed(scenario).forEach((path, value) -> {
            Optional<Field> field =
                    FIELDS.stream().filter(one -> one.path.equals(path)).findFirst();
            if (field.isPresent()) {
                options.add(field.get().option);
                options.add(value);
            } else if (path.startsWith("tasks.")) {
                tasks.add(path.substring("tasks.".length()) + "=" + value);
            } else if (path.equals("constraints.exclude")) {
                options.add(EXCLUDE);
                options.add(value);
            } else {
                options.add(SET);
                options.add(path + "=" + value);
            }
        });
        if (!tasks.isEmpty()) {
            options.add(TASKS);
            options.add(String.join(",", tasks));
        }
        return options;
    }

    private static List<Field> allFields() {
        var all = new ArrayList<>(FIELDS);
        all.addAll(YES_OR_NO);
        return all;
    }

    private static List<String> list(ParseResult said, String option) {
        String value = said.matchedOptionValue(option, "");
        return value.isEmpty() ? List.of() : List.of(value.split("\\s*[,，]\\s*", -1));
    }

    private static void put(Map<String, Object> changes, String prefix, String said, String option) {
        int equals = said.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("The value (" + said + ") of " + option
                    + " must be a name, an equals sign and a value.\nMaybe "
                    + (option.equals(TASKS) ? "knowledge=0.6,code=0.4." : "deployment.owned=yes."));
        }
        Object before = changes.put(
                prefix + said.substring(0, equals).strip(),
                said.substring(equals + 1).strip());
        if (before != null) {
            throw new IllegalArgumentException(
                    "The field (" + prefix + said.substring(0, equals).strip() + ") must be set only once.");
        }
    }

    /** The option a field of the scenario is set by, if one of these words is that option. */
    static Optional<String> optionSaidFor(String path, List<String> words) {
        String option = allFields().stream()
                .filter(field -> field.path.equals(path))
                .map(Field::option)
                .findFirst()
                .orElse(path.startsWith("tasks") ? TASKS : path.startsWith("constraints.exclude") ? EXCLUDE : SET);
        return words.stream().anyMatch(word -> word.split("=", 2)[0].equals(option))
                ? Optional.of(option)
                : Optional.empty();
    }

    /** The fields options can set, for a test that each exists. */
    static List<String> paths() {
        return allFields().stream().map(Field::path).toList();
    }

    private record Field(String option, String path, String label) {}
}
