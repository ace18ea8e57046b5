package dev.postscale.asking;

import dev.postscale.quantity.Conversions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a question says of the situation, as fields of a scenario. */
final class SituationFields {
    private static final Map<String, String> PATHS = paths();

    private final Turn turn;
    private final Frame frame;

    SituationFields(Turn turn) {
        this.turn = turn;
        this.frame = turn.frame();
    }

    private static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("flops", "flops");
        paths.put("gpu_hours", "gpu_hours");
        paths.put("horizon_months", "horizon_months");
        paths.put("input_tokens", "workload.input_tokens");
        paths.put("output_tokens", "workload.output_tokens");
        paths.put("context_tokens", "workload.context_tokens");
        paths.put("prefix_tokens", "workload.shared_prefix_tokens");
        paths.put("latency_ms", "workload.latency_ms_p95");
        paths.put("ttft_ms", "workload.ttft_ms");
        paths.put("tokens", "data.unlabelled_tokens");
        paths.put("sft_examples", "data.sft_examples");
        paths.put("preference_pairs", "data.preference_pairs");
        paths.put("private_documents", "data.private_documents");
        paths.put("freshness_days", "data.freshness_days");
        paths.put("team_size", "constraints.team_size");
        paths.put("deadline_weeks", "constraints.deadline_weeks");
        paths.put("count", "deployment.count");
        paths.put("memory_gib", "deployment.memory_gib");
        paths.put("power_watts", "deployment.power_watts");
        paths.put("hour_price", "prices.gpu_hour_usd");
        return paths;
    }

    Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("need", need());
        put(changes, "budget_usd", turn.budget());
        put(changes, "workload.requests_per_day", turn.requestsPerDay());
        PATHS.forEach((slot, path) -> put(changes, path, frame.number(slot)));
        if (frame.has("tokens_per_s")) {
            changes.put("workload.tpot_ms", Conversions.MS_PER_SECOND / frame.number("tokens_per_s"));
        }
        if (!frame.machines().isEmpty()) {
            changes.put("deployment.accelerator", frame.machines().get(0));
        }
        weights(changes);
        if (turn.isChinese()) {
            changes.put("lang", "zh");
        }
        return changes;
    }

    /** What is known of the need, and the question without its amounts: they are fields of their own. */
    private String need() {
        String said = frame.question();
        for (Frame.Slot slot : frame.slots().values()) {
            if (!slot.said().isEmpty() && !Double.isNaN(slot.number())) {
                said = said.replace(slot.said(), " ");
            }
        }
        String before = turn.known().need();
        return before.isEmpty() ? said : before + "; " + said;
    }

    /** The model named is the one at hand, or the one whose quality is wanted. */
    private void weights(Map<String, Object> changes) {
        List<String> models = frame.models();
        boolean wanted = frame.cues().contains("quality");
        if (!models.isEmpty()) {
            changes.put(wanted ? "target.reference_model" : "assets.base_model", models.get(0));
        } else if (wanted && !frame.sizes().isEmpty()) {
            changes.put(
                    "target.reference_model", turn.sizes().usual(frame.sizes().get(0)));
        }
    }

    private static void put(Map<String, Object> changes, String path, double value) {
        if (!Double.isNaN(value)) {
            changes.put(path, value);
        }
    }
}
