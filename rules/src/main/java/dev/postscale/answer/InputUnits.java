package dev.postscale.answer;

import dev.postscale.advice.Change;
import dev.postscale.advice.Text;
import dev.postscale.advice.Value;
import dev.postscale.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/** The inputs of a scenario in words: their values with their units, and changes of them. */
final class InputUnits {
    private final Labels labels;

    InputUnits(Labels labels) {
        this.labels = labels;
    }

    /** The unit of the field at a path, {@link Unit#NUMBER} where it has none. */
    static Unit of(String path) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        if (path.startsWith("tasks.")) {
            return Unit.SHARE;
        }
        return switch (field) {
            case "budget_usd", "label_usd" -> Unit.USD;
            case "gpu_hour_usd" -> Unit.USD_PER_ACCELERATOR_HOUR;
            case "requests_per_day" -> Unit.REQUEST_PER_DAY;
            case "latency_ms_p95", "ttft_ms", "tpot_ms" -> Unit.MILLISECOND;
            case "memory_gib" -> Unit.GIB;
            case "count" -> Unit.ACCELERATOR;
            case "gpu_hours" -> Unit.ACCELERATOR_HOUR;
            case "flops" -> Unit.FLOP;
            case "horizon_months" -> Unit.MONTH;
            case "deadline_weeks" -> Unit.WEEK;
            case "team_size", "engineers" -> Unit.PERSON;
            case "sft_examples", "unlabelled_inputs" -> Unit.EXAMPLE;
            case "preference_pairs" -> Unit.PAIR;
            case "private_documents" -> Unit.DOCUMENT;
            case "freshness_days" -> Unit.DAY;
            case "prefix_share", "retrieval_recall", "mfu" -> Unit.SHARE;
            case "domains", "merge_candidates", "peak_factor" -> Unit.COUNT;
            default ->
                field.endsWith("_tokens")
                        ? Unit.TOKEN
                        : field.endsWith("_per_mtok") ? Unit.USD_PER_MILLION_TOKENS : Unit.NUMBER;
        };
    }

    /** A value of a field, with its unit; unknown says so. */
    Text value(String path, Value value) {
        if (value.plain() instanceof Double number) {
            return Double.isNaN(number) ? labels.sentence("value-unknown") : Numbered.text(number, of(path));
        }
        if (value.plain() instanceof Boolean truth) {
            return labels.sentence(truth ? "value-yes" : "value-no");
        }
        String word = String.valueOf(value.plain());
        return word.isEmpty() ? labels.sentence("value-nothing") : Text.same(word);
    }

    /** One change, such as "budget 2M USD instead of 200K USD". */
    Text change(Change change) {
        return labels.sentence("change")
                .with("input", labels.path(change.input()))
                .with("from", value(change.input(), change.from()))
                .with("to", value(change.input(), change.to()));
    }

    /** Changes that go together. */
    Text changes(Change first, List<Change> others) {
        List<Text> all = new ArrayList<>();
        all.add(change(first));
        others.forEach(other -> all.add(change(other)));
        Text and = labels.sentence("change-and");
        return Labels.joined(all, and.en(), and.zh());
    }
}
