package dev.postscale.advice;

import dev.postscale.assessment.Assessment;
import dev.postscale.assessment.Dictionary;
import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.FactDefinition;
import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.Input;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Inputs of scenarios as the advisor sees them: what they are now, what they may well be, which facts stand for which. */
final class Inputs {
    private static final String PLAUSIBLE = "plausible-";
    /** What a task weighs where it is tried as the main one and as the only one. */
    private static final List<Double> SHARES = List.of(0.6, 1.0);

    private Inputs() {}

    /** Whether a constant is one that only inputs nobody stated are tried at. */
    static boolean isTrial(ThresholdFact constant) {
        return constant.id().startsWith(PLAUSIBLE);
    }

    /** The value that is in force: stated, read from words or assumed; NaN when there is none. */
    static double now(Input input, Assessment assessment, Knowledge knowledge) {
        double stated = input.in(assessment.reading().scenario());
        if (!Double.isNaN(stated)) {
            return stated;
        }
        return switch (input.path()) {
            case "goal" -> input.words().indexOf(assessment.reading().goal().notation());
            case "horizon_months" -> assessment.reading().horizonMonths();
            case "deployment.memory_gib" -> assessment.reading().deploymentMemoryGib();
            case "deployment.tier" ->
                assessment.reading().tier().isEmpty()
                        ? Double.NaN
                        : input.words().indexOf(assessment.reading().tier());
            default -> fact(input.path(), assessment, knowledge.dictionary());
        };
    }

    private static double fact(String path, Assessment assessment, Dictionary dictionary) {
        return dictionary.has(path) ? assessment.facts()[dictionary.position(path)] : Double.NaN;
    }

    /** Values to try an input at of which nothing is known. */
    static List<Double> plausible(Input input, Knowledge knowledge) {
        return switch (input.kind()) {
            case TRUTH -> List.of(1.0, 0.0);
            case WORD ->
                Stream.iterate(0.0, ordinal -> ordinal + 1)
                        .limit(input.words().size())
                        .toList();
            case NUMBER -> {
                if (input.path().startsWith("tasks.")) {
                    yield SHARES;
                }
                String id = PLAUSIBLE + input.path().replace('.', '-').replace('_', '-');
                yield knowledge.base().thresholds().stream()
                        .filter(constant -> constant.id().equals(id))
                        .findFirst()
                        .map(constant -> List.of(constant.value(), constant.high(), constant.low()))
                        .orElse(List.of());
            }
        };
    }

    /** The inputs that some facts stand for: their own or, of facts that follow from others, those of the same part. */
    static List<Input> of(Collection<Integer> facts, Knowledge knowledge) {
        Set<String> paths = new TreeSet<>();
        for (int fact : facts) {
            FactDefinition definition = knowledge.dictionary().definition(fact);
            String name = definition.name();
            if (Input.all().containsKey(name)) {
                paths.add(name);
            } else {
                paths.addAll(behind(name));
            }
        }
        List<Input> inputs = new ArrayList<>();
        paths.forEach(path -> inputs.add(Input.at(path)));
        return inputs;
    }

    /** What a fact that nobody states follows from, as far as an asker can move it. */
    private static List<String> behind(String fact) {
        return switch (fact) {
            case "budget.flops", "budget.usd" -> List.of("budget_usd", "flops", "gpu_hours");
            case "training.any", "training.pretrain" ->
                List.of("budget_usd", "constraints.no_training", "flops", "gpu_hours");
            case "deployment.memory_total_gib", "base.fits_at_8bit", "base.fits_at_4bit", "deployment.can_self_host" ->
                List.of("constraints.no_hosting", "deployment.count", "deployment.memory_gib");
            case "workload.latency_slack", "workload.latency_bound", "workload.batch_tolerant" ->
                List.of("workload.latency_ms_p95");
            case "workload.tokens_per_month", "workload.concurrency" ->
                List.of("workload.output_tokens", "workload.requests_per_day");
            case "data.raw_pool", "data.unique_tokens_after", "data.epochs_needed" ->
                List.of("data.raw", "data.unlabelled_tokens");
            case "teacher.logits" -> List.of("assets.teacher_logits");
            case "prices.has_alternative" -> List.of("prices.alt_api_in_usd_per_mtok");
            case "architecture.choice" -> List.of("assets.architecture_choice");
            default -> List.of();
        };
    }
}
