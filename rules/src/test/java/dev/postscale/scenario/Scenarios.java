package dev.postscale.scenario;

import dev.postscale.exchange.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Scenarios drawn from a seed: any mixture of what people state and leave out. */
public final class Scenarios {
    private static final List<String> CHIPS = List.of("H100", "A100", "RTX 4090", "L40S", "V100", "TPUv4");
    private static final List<String> BASES =
            List.of("none", "7B", "Llama 3.1 8B", "Qwen2.5-7B", "GPT-4o", "own 13B", "any");
    private static final List<String> TIERS = List.of("device", "edge", "single_gpu", "server", "cluster", "api");
    private static final List<String> GOALS = List.of("max_quality_within_budget", "min_cost_at_quality", "fit_target");

    private final SplittableRandom random;

    private Scenarios(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The scenario of a seed. */
    public static Scenario of(long seed) {
        return ScenarioReader.fromJson(new Scenarios(seed).json()).scenario();
    }

    /** The scenarios of the seeds from 0. */
    public static List<Scenario> first(int count) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            scenarios.add(of(seed));
        }
        return scenarios;
    }

    private String json() {
        List<String> fields = new ArrayList<>();
        fields.add("\"as_of\": \"" + (2020 + random.nextInt(6)) + "-0" + (1 + random.nextInt(9)) + "\"");
        word(fields, "goal", GOALS);
        if (maybe()) {
            amount(fields, "budget_usd", 3, 8);
        } else {
            amount(fields, "flops", 17, 25);
        }
        amount(fields, "horizon_months", 0, 1.5);
        group(fields, "deployment", this::deployment);
        group(fields, "workload", this::workload);
        group(fields, "tasks", this::tasks);
        group(fields, "data", this::data);
        group(fields, "assets", this::assets);
        group(fields, "constraints", this::constraints);
        return "{" + String.join(", ", fields) + "}";
    }

    private void deployment(List<String> fields) {
        word(fields, "tier", TIERS);
        word(fields, "accelerator", CHIPS);
        if (maybe()) {
            fields.add("\"count\": " + (1 << random.nextInt(8)));
        }
        amount(fields, "memory_gib", 0.3, 2);
    }

    private void workload(List<String> fields) {
        amount(fields, "requests_per_day", 1, 7);
        amount(fields, "input_tokens", 1, 5);
        amount(fields, "output_tokens", 1, 4);
        amount(fields, "latency_ms_p95", 2, 7);
    }

    private void tasks(List<String> fields) {
        TaskProfile[] profiles = TaskProfile.values();
        double rest = 1;
        for (int i = 0; i < 2; i++) {
            double share = i == 1 ? rest : random.nextInt(1, 10) / 10.0;
            // Two neighbours at most, so that no profile is named twice.
            TaskProfile profile = profiles[2 * random.nextInt(profiles.length / 2 - 1) + i];
            fields.add("\"" + profile.name().toLowerCase(Locale.ROOT) + "\": " + share);
            rest -= share;
        }
    }

    private void data(List<String> fields) {
        amount(fields, "unlabelled_tokens", 6, 13);
        amount(fields, "sft_examples", 1, 5);
        amount(fields, "preference_pairs", 1, 5);
        amount(fields, "private_documents", 1, 6);
        amount(fields, "freshness_days", 0, 3);
    }

    private void assets(List<String> fields) {
        word(fields, "base_model", BASES);
        word(fields, "teacher_model", List.of("GPT-4o", "DeepSeek-R1"));
        flag(fields, "verifier");
        flag(fields, "eval_set");
    }

    private void constraints(List<String> fields) {
        flag(fields, "on_prem");
        flag(fields, "offline");
        flag(fields, "no_training");
        flag(fields, "no_tools");
        amount(fields, "team_size", 0, 1.5);
        amount(fields, "deadline_weeks", 0, 2);
    }

    private interface Part {
        void add(List<String> fields);
    }

    private void group(List<String> fields, String name, Part part) {
        if (maybe()) {
            List<String> inner = new ArrayList<>();
            part.add(inner);
            fields.add("\"" + name + "\": {" + String.join(", ", inner) + "}");
        }
    }

    private void amount(List<String> fields, String name, double fromDecade, double toDecade) {
        if (maybe()) {
            double amount = StrictMath.pow(10, fromDecade + (toDecade - fromDecade) * random.nextDouble());
            fields.add("\"" + name + "\": " + (amount < 1000 ? StrictMath.ceil(amount) : amount));
        }
    }

    private void word(List<String> fields, String name, List<String> words) {
        if (maybe()) {
            fields.add("\"" + name + "\": \"" + words.get(random.nextInt(words.size())) + "\"");
        }
    }

    private void flag(List<String> fields, String name) {
        if (maybe()) {
            fields.add("\"" + name + "\": " + random.nextBoolean());
        }
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }
}
