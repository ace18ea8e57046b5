package dev.postscale.exchange;

import dev.postscale.quantity.CalendarDate;
import dev.postscale.quantity.Kind;
import dev.postscale.quantity.QuantityException;
import dev.postscale.scenario.Access;
import dev.postscale.scenario.AnswerLanguage;
import dev.postscale.scenario.Assets;
import dev.postscale.scenario.BudgetScope;
import dev.postscale.scenario.Constraints;
import dev.postscale.scenario.Data;
import dev.postscale.scenario.Deployment;
import dev.postscale.scenario.Goal;
import dev.postscale.scenario.ModelKind;
import dev.postscale.scenario.ModelReference;
import dev.postscale.scenario.Prices;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import dev.postscale.scenario.Target;
import dev.postscale.scenario.TaskProfile;
import dev.postscale.scenario.Tasks;
import dev.postscale.scenario.Team;
import dev.postscale.scenario.Tier;
import dev.postscale.scenario.Training;
import dev.postscale.scenario.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Field by field, the records of a scenario from a tree. The order is that of the records. */
final class ScenarioParts {
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}(-\\d{2})?", Pattern.UNICODE_CASE);
    private static final Pattern STRATEGY = Pattern.compile("[a-z0-9-]+");
    /** Weights further from one than this are worth a warning. */
    private static final double SLACK = 0.01;

    private ScenarioParts() {}

    static Scenario scenario(Fields f) {
        double version = f.number("version", Kind.COUNT);
        if (!Double.isNaN(version) && version != 1) {
            throw new ScenarioException(
                    "version", "The value must be 1.", "Maybe the scenario was written for a later release.");
        }
        Scenario scenario = new Scenario(
                1,
                date(f),
                f.code("goal", Goal.values()),
                f.text("need"),
                f.code("lang", AnswerLanguage.values()),
                target(f.object("target")),
                f.quantity("budget_usd", Kind.MONEY),
                f.code("budget_scope", BudgetScope.values()),
                f.quantity("gpu_hours", Kind.ACCELERATOR_HOURS),
                f.quantity("flops", Kind.FLOPS),
                f.number("horizon_months", Kind.MONTHS),
                deployment(f.object("deployment")),
                training(f.object("training")),
                workload(f.object("workload")),
                tasks(f),
                data(f.object("data")),
                assets(f.object("assets")),
                team(f.object("team")),
                constraints(f.object("constraints")),
                prices(f.object("prices")));
        f.end();
        return scenario;
    }

    /** A month means its last day. */
    private static String date(Fields f) {
        String text = f.text("as_of");
        if (text.isEmpty() && !f.has("as_of")) {
            return "";
        }
        if (!DATE.matcher(text).matches()) {
            throw new ScenarioException(
                    "as_of",
                    "The value (" + BoundedText.shown(text)
                            + ") must be a month (YYYY-MM) or a day (YYYY-MM-DD) after 1000.",
                    "Maybe write it like 2025-01.");
        }
        try {
            return CalendarDate.parse(text).lastDay().toString();
        } catch (QuantityException e) {
            throw new ScenarioException("as_of", e.fault(), e.hint());
        }
    }

    private static Target target(Fields f) {
        Target target = new Target(
                f.text("reference_model"),
                f.number("decades", Kind.RATIO),
                none(f),
                f.code("task", TaskProfile.values()));
        f.endStrictly();
        return target;
    }

    private static boolean none(Fields f) {
        return switch (f.known("none")) {
            case YES -> true;
            case UNKNOWN -> false;
            case NO ->
                throw new ScenarioException(
                        f.at("none"), "The value (false) can only be true.", "Maybe leave the field out.");
        };
    }

    private static Deployment deployment(Fields f) {
        Deployment deployment = new Deployment(
                f.code("tier", Tier.values()),
                f.name("accelerator"),
                f.number("count", Kind.ACCELERATORS),
                f.quantity("memory_gib", Kind.MEMORY_GIB),
                f.known("owned"),
                f.quantity("power_watts", Kind.WATTS));
        f.end();
        return deployment;
    }

    private static Training training(Fields f) {
        Training training = new Training(
                f.name("accelerator"),
                f.number("count", Kind.ACCELERATORS),
                f.quantity("memory_gib", Kind.MEMORY_GIB),
                f.known("owned"),
                f.number("mfu", Kind.SHARE));
        f.end();
        return training;
    }

    private static Workload workload(Fields f) {
        Workload workload = new Workload(
                f.quantity("requests_per_day", Kind.REQUESTS_PER_DAY),
                f.quantity("input_tokens", Kind.TOKENS),
                f.quantity("output_tokens", Kind.TOKENS),
                f.quantity("context_tokens", Kind.TOKENS),
                f.quantity("latency_ms_p95", Kind.MILLISECONDS),
                f.quantity("ttft_ms", Kind.MILLISECONDS),
                f.quantity("tpot_ms", Kind.MILLISECONDS),
                f.quantity("shared_prefix_tokens", Kind.TOKENS),
                f.quantity("lifetime_tokens", Kind.TOKENS),
                f.number("peak_factor", Kind.RATIO),
                f.number("prefix_share", Kind.SHARE),
                f.known("mixed_difficulty"),
                f.known("multi_session"),
                f.known("escalation"),
                f.known("output_overlaps_input"),
                f.known("breadth_first"),
                f.known("tabular"));
        f.end();
        return workload;
    }

    /** The weights scaled to sum 1; a profile that is not named has weight 0. */
    private static Tasks tasks(Fields scenario) {
        if (!scenario.has("tasks")) {
            return Tasks.UNKNOWN;
        }
        Fields f = scenario.object("tasks");
        Tasks said = new Tasks(
                weight(f, "knowledge"),
                weight(f, "reasoning_math"),
                weight(f, "code"),
                weight(f, "chat_alignment"),
                weight(f, "long_context"),
                weight(f, "agentic"),
                weight(f, "classification"),
                weight(f, "multilingual"),
                weight(f, "domain"));
        f.endStrictly();
        double sum = said.sum();
        if (!(sum > 0)) {
            throw new ScenarioException(
                    "tasks",
                    "The weights must not all be zero.",
                    "Maybe give one profile the weight 1, such as {\"knowledge\": 1}.");
        }
        if (Math.abs(sum - 1) > SLACK) {
            scenario.warn("tasks", "the weights add up to " + JsonLine.number(sum) + " and were scaled to 1.");
        }
        return said.scaled();
    }

    static double weight(Fields f, String profile) {
        double weight = f.number(profile, Kind.SHARE);
        return Double.isNaN(weight) ? 0 : weight;
    }

    private static Data data(Fields f) {
        Data data = new Data(
                f.quantity("unlabelled_tokens", Kind.TOKENS),
                f.quantity("sft_examples", Kind.COUNT),
                f.quantity("preference_pairs", Kind.COUNT),
                f.quantity("unlabelled_inputs", Kind.COUNT),
                f.quantity("private_documents", Kind.COUNT),
                f.quantity("document_tokens", Kind.TOKENS),
                f.quantity("freshness_days", Kind.DAYS),
                f.quantity("domains", Kind.COUNT),
                f.number("retrieval_recall", Kind.SHARE),
                f.known("raw"),
                f.known("replay"),
                f.known("synthetic_replaces_real"),
                f.text("quality"));
        f.end();
        return data;
    }

    private static Assets assets(Fields f) {
        Assets assets = new Assets(
                model(f, "base_model"),
                model(f, "teacher_model"),
                f.text("existing_serving"),
                f.quantity("merge_candidates", Kind.COUNT),
                f.known("verifier"),
                f.known("reward_model"),
                f.known("judge"),
                f.known("tools"),
                f.known("rules"),
                f.known("formal_checker"),
                f.known("eval_set"),
                f.known("teacher_logits"),
                f.known("generator"),
                f.known("dense_checkpoint"),
                f.known("qat_checkpoint"),
                f.known("paged_engine"),
                f.known("long_context_tested"),
                f.known("architecture_choice"));
        f.end();
        return assets;
    }

    private static ModelReference model(Fields f, String name) {
        try {
            if (f.isObject(name)) {
                return typed(f.object(name));
            }
            return f.isList(name)
                    ? new ModelReference.Alternatives(f.texts(name))
                    : new ModelReference.Words(f.text(name));
        } catch (ScenarioException e) {
            // The records do not know which of the two models they are.
            throw e.path().startsWith("assets.") ? e : e.within(f.at(name));
        }
    }

    private static ModelReference typed(Fields f) {
        ModelReference typed = new ModelReference.Typed(
                f.text("model"),
                f.quantity("params_total", Kind.PARAMETERS),
                f.quantity("params_active", Kind.PARAMETERS),
                f.quantity("train_tokens", Kind.TOKENS),
                f.quantity("context_length", Kind.TOKENS),
                f.code("kind", ModelKind.values()),
                f.code("access", Access.values()),
                f.number("weight_bits", Kind.BITS));
        f.endStrictly();
        return typed;
    }

    private static Team team(Fields f) {
        Team team = new Team(f.known("rl"), f.quantity("engineers", Kind.COUNT));
        f.end();
        return team;
    }

    private static Constraints constraints(Fields f) {
        Constraints constraints = new Constraints(
                f.known("on_prem"),
                f.known("offline"),
                f.known("audit"),
                f.known("no_tools"),
                f.known("no_training"),
                f.known("no_hosting"),
                f.text("licence"),
                f.text("energy"),
                f.quantity("team_size", Kind.COUNT),
                f.quantity("deadline_weeks", Kind.WEEKS),
                strategies(f));
        f.end();
        return constraints;
    }

    private static List<String> strategies(Fields f) {
        List<String> ids = f.texts("exclude");
        for (String id : ids) {
            if (!STRATEGY.matcher(id).matches()) {
                throw new ScenarioException(
                        f.at("exclude"),
                        "The value (" + BoundedText.shown(id) + ") must be the id of a strategy.",
                        "Maybe write it in small letters with hyphens, such as peft-lora.");
            }
        }
        if (ids.size() > 50 || new HashSet<>(ids).size() < ids.size()) {
            throw new ScenarioException(
                    f.at("exclude"),
                    "The list (" + ids.size() + " entries) must have at most 50 entries, each once.",
                    "Maybe one of them stands there twice.");
        }
        return ids;
    }

    private static Prices prices(Fields f) {
        double gpuHour = f.quantity("gpu_hour_usd", Kind.PRICE_PER_ACCELERATOR_HOUR);
        double apiIn = f.quantity("api_in_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double apiOut = f.quantity("api_out_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double altIn = f.quantity("alt_api_in_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double altOut = f.quantity("alt_api_out_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double cacheRead = f.quantity("cache_read_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double cacheWrite = f.quantity("cache_write_usd_per_mtok", Kind.PRICE_PER_MILLION_TOKENS);
        double label = f.quantity("label_usd", Kind.MONEY);
        double electricity = f.quantity("electricity_usd_per_kwh", Kind.MONEY);
        Map<String, Double> others = f.quantities(name -> Kind.MONEY);
        return new Prices(gpuHour, apiIn, apiOut, altIn, altOut, cacheRead, cacheWrite, label, electricity, others);
    }
}
