package dev.postscale.assessment;

import dev.postscale.ontology.text.FactLinker;
import dev.postscale.ontology.text.LinkedFact;
import dev.postscale.ontology.text.TextField;
import dev.postscale.quantity.Quantity;
import dev.postscale.quantity.QuantityLexer;
import dev.postscale.quantity.QuantityToken;
import dev.postscale.quantity.Unit;
import dev.postscale.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Amounts in the prose of a need from which no fact is read: they are named, so that nobody takes them as counted. */
final class UnreadAmounts {
    private UnreadAmounts() {}

    /**
     * An amount that has no part in the assessment.
     *
     * @param said as it stands in the need
     * @param unit of the likeliest reading
     * @param path of the field that takes such an amount and is not stated; empty if there is none
     */
    record Unread(String said, double value, Unit unit, String path) {}

    static List<Unread> in(Scenario scenario, FactLinker linker) {
        String need = scenario.need();
        if (need.isEmpty()) {
            return List.of();
        }
        List<String> read = linker.link(need, TextField.NEED).facts().stream()
                .map(LinkedFact::words)
                .toList();
        List<Unread> unread = new ArrayList<>();
        for (QuantityToken token : QuantityLexer.scan(need)) {
            if (token.readings().get(0) instanceof Quantity quantity
                    && quantity.unit() != Unit.BIT
                    && read.stream()
                            .noneMatch(words -> words.contains(token.text().strip()))) {
                Field field = field(quantity.unit(), scenario);
                if (Double.isNaN(field.stated())) {
                    double value = Double.isNaN(quantity.value()) ? quantity.high() : quantity.value();
                    unread.add(new Unread(token.text().strip(), value, quantity.unit(), field.path()));
                }
            }
        }
        return unread;
    }

    /** A field and what is stated in it, NaN if nothing is. */
    private record Field(String path, double stated) {}

    private static Field field(Unit unit, Scenario s) {
        return switch (unit) {
            case USD, CNY, EUR, USD_PER_MONTH, CNY_PER_MONTH, EUR_PER_MONTH -> new Field("budget_usd", s.budgetUsd());
            case FLOP -> new Field("flops", s.flops());
            case ACCELERATOR_HOUR -> new Field("gpu_hours", s.gpuHours());
            case ACCELERATOR ->
                new Field(
                        "deployment.count",
                        or(s.deployment().count(), s.training().count()));
            case GIB, GB ->
                new Field(
                        "deployment.memory_gib",
                        or(s.deployment().memoryGib(), s.training().memoryGib()));
            case WATT -> new Field("deployment.power_watts", s.deployment().powerWatts());
            case REQUEST, REQUEST_PER_DAY, REQUEST_PER_SECOND ->
                new Field("workload.requests_per_day", s.workload().requestsPerDay());
            case MILLISECOND ->
                new Field("workload.latency_ms_p95", s.workload().latencyMsP95());
            case HOUR, DAY, WEEK ->
                new Field("constraints.deadline_weeks", s.constraints().deadlineWeeks());
            case MONTH -> new Field("horizon_months", s.horizonMonths());
            case PERSON -> new Field("constraints.team_size", s.constraints().teamSize());
            case DOCUMENT -> new Field("data.private_documents", s.data().privateDocuments());
            case EXAMPLE -> new Field("data.sft_examples", s.data().sftExamples());
            case PAIR -> new Field("data.preference_pairs", s.data().preferencePairs());
            case TOKEN ->
                new Field(
                        "data.unlabelled_tokens",
                        or(s.data().unlabelledTokens(), s.workload().inputTokens()));
            default -> new Field("", Double.NaN);
        };
    }

    private static double or(double first, double second) {
        return Double.isNaN(first) ? second : first;
    }
}
